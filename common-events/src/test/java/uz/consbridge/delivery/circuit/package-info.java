@NullMarked
package uz.consbridge.delivery.circuit;

import org.jspecify.annotations.NullMarked;
