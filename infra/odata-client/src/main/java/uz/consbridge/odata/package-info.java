/**
 * A small typed client for 1C's standard OData interface: queries that cannot be built
 * wrong, and answers that say what is known about their outcome.
 */
@NullMarked
package uz.consbridge.odata;

import org.jspecify.annotations.NullMarked;
