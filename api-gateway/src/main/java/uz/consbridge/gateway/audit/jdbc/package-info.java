/** The change log in Postgres. */
@NullMarked
package uz.consbridge.gateway.audit.jdbc;

import org.jspecify.annotations.NullMarked;
