@NullMarked
package uz.consbridge.ingest.web;

import org.jspecify.annotations.NullMarked;
