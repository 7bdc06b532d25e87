/** What is pulled: which rows of 1C, by which cursor, and how they are read. */
@NullMarked
package uz.consbridge.etl.source;

import org.jspecify.annotations.NullMarked;
