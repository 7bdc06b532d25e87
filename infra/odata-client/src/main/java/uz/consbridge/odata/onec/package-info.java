/** The objects of 1C:ЦЛ that Consbridge reads and writes: names, constants, mappers. */
@NullMarked
package uz.consbridge.odata.onec;

import org.jspecify.annotations.NullMarked;
