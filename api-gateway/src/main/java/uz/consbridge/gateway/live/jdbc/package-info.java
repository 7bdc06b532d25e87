/** Tickets and revisions in Postgres. */
@NullMarked
package uz.consbridge.gateway.live.jdbc;

import org.jspecify.annotations.NullMarked;
