@NullMarked
package uz.consbridge.gateway.deadletter;

import org.jspecify.annotations.NullMarked;
