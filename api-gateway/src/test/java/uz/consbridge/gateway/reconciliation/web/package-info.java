@NullMarked
package uz.consbridge.gateway.reconciliation.web;

import org.jspecify.annotations.NullMarked;
