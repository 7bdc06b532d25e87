/** What both simulators stand on: server, faults, ledger, violations, journaled store. */
@NullMarked
package uz.consbridge.simulator.http;

import org.jspecify.annotations.NullMarked;
