@NullMarked
package uz.consbridge.gateway.consultation;

import org.jspecify.annotations.NullMarked;
