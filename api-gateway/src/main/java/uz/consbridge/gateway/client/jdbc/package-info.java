/** Clients in Postgres. */
@NullMarked
package uz.consbridge.gateway.client.jdbc;

import org.jspecify.annotations.NullMarked;
