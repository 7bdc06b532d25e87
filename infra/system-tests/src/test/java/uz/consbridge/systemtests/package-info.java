/** The whole system across real processes: what a user, an operator and an outage see. */
@NullMarked
package uz.consbridge.systemtests;

import org.jspecify.annotations.NullMarked;
