/** The ways of getting rows out of 1C, whatever the rows are about. */
@NullMarked
package uz.consbridge.etl.pull;

import org.jspecify.annotations.NullMarked;
