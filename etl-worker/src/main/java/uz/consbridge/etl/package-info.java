/**
 * What 1C shows, pulled and reported: this service decides nothing and never writes to
 * 1C.
 */
@NullMarked
package uz.consbridge.etl;

import org.jspecify.annotations.NullMarked;
