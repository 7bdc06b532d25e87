/** The published objects of the base: entity tables, their members and rows. */
@NullMarked
package uz.consbridge.simulator.onec.model;

import org.jspecify.annotations.NullMarked;
