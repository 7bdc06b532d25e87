@NullMarked
package uz.consbridge.delivery.log;

import org.jspecify.annotations.NullMarked;
