/** The HTTP side of the intake. */
@NullMarked
package uz.consbridge.ingest.web;

import org.jspecify.annotations.NullMarked;
