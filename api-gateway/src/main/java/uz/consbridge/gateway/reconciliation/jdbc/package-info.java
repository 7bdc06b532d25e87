/** Differences in PostgreSQL. */
@NullMarked
package uz.consbridge.gateway.reconciliation.jdbc;

import org.jspecify.annotations.NullMarked;
