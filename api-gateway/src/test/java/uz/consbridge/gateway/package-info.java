@NullMarked
package uz.consbridge.gateway;

import org.jspecify.annotations.NullMarked;
