/** Shadows in Postgres. */
@NullMarked
package uz.consbridge.gateway.shadow.jdbc;

import org.jspecify.annotations.NullMarked;
