@NullMarked
package uz.consbridge.delivery.handling;

import org.jspecify.annotations.NullMarked;
