@NullMarked
package uz.consbridge.gateway.projection;

import org.jspecify.annotations.NullMarked;
