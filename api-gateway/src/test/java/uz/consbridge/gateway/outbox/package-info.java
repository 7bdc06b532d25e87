@NullMarked
package uz.consbridge.gateway.outbox;

import org.jspecify.annotations.NullMarked;
