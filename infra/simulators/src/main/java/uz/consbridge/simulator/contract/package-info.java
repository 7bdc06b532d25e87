/**
 * What clients of ours may send: contracts of our own, against which recorded requests
 * are held. They know nothing of how the simulators read a request.
 */
@NullMarked
package uz.consbridge.simulator.contract;

import org.jspecify.annotations.NullMarked;
