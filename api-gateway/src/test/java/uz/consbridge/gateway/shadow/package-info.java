@NullMarked
package uz.consbridge.gateway.shadow;

import org.jspecify.annotations.NullMarked;
