/**
 * The effect ledger: one effect in an outside system, whatever dies meanwhile. Its table
 * comes with {@code classpath:db/effects} and lives in the schema of the service.
 */
@NullMarked
package uz.consbridge.delivery.effect;

import org.jspecify.annotations.NullMarked;
