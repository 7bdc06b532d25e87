@NullMarked
package uz.consbridge.gateway.relay;

import org.jspecify.annotations.NullMarked;
