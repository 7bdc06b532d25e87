@NullMarked
package uz.consbridge.gateway.mapping;

import org.jspecify.annotations.NullMarked;
