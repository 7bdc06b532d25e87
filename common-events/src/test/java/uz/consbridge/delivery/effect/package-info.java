@NullMarked
package uz.consbridge.delivery.effect;

import org.jspecify.annotations.NullMarked;
