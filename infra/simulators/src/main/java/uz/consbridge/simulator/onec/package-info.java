/** A simulator of 1C:ЦЛ behind its standard OData interface. */
@NullMarked
package uz.consbridge.simulator.onec;

import org.jspecify.annotations.NullMarked;
