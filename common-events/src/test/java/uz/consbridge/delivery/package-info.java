@NullMarked
package uz.consbridge.delivery;

import org.jspecify.annotations.NullMarked;
