/** The contracts of the events as they are checked in, held equal to the code. */
@NullMarked
package uz.consbridge.events.contract;

import org.jspecify.annotations.NullMarked;
