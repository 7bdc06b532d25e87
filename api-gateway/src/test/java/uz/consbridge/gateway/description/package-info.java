@NullMarked
package uz.consbridge.gateway.description;

import org.jspecify.annotations.NullMarked;
