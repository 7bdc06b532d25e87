@NullMarked
package uz.consbridge.gateway.reconciliation;

import org.jspecify.annotations.NullMarked;
