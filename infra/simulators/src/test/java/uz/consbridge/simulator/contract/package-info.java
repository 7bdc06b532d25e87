@NullMarked
package uz.consbridge.simulator.contract;

import org.jspecify.annotations.NullMarked;
