/** The mapping in Postgres. */
@NullMarked
package uz.consbridge.gateway.mapping.jdbc;

import org.jspecify.annotations.NullMarked;
