/** Differences for operators. */
@NullMarked
package uz.consbridge.gateway.reconciliation.web;

import org.jspecify.annotations.NullMarked;
