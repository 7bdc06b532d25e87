@NullMarked
package uz.consbridge.ingest;

import org.jspecify.annotations.NullMarked;
