/** The desk's tables. */
@NullMarked
package uz.consbridge.gateway.deadletter.jdbc;

import org.jspecify.annotations.NullMarked;
