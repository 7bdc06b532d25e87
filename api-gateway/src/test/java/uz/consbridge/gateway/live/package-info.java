@NullMarked
package uz.consbridge.gateway.live;

import org.jspecify.annotations.NullMarked;
