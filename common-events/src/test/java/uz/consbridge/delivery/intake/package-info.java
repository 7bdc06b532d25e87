@NullMarked
package uz.consbridge.delivery.intake;

import org.jspecify.annotations.NullMarked;
