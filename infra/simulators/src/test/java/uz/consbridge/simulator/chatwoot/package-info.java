@NullMarked
package uz.consbridge.simulator.chatwoot;

import org.jspecify.annotations.NullMarked;
