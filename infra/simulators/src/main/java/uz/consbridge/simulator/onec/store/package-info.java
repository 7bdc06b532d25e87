/** The rows of the base, their indexes and counters. */
@NullMarked
package uz.consbridge.simulator.onec.store;

import org.jspecify.annotations.NullMarked;
