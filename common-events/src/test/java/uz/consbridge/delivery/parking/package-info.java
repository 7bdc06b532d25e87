@NullMarked
package uz.consbridge.delivery.parking;

import org.jspecify.annotations.NullMarked;
