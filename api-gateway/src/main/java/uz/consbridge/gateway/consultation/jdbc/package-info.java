/** Consultations in Postgres. */
@NullMarked
package uz.consbridge.gateway.consultation.jdbc;

import org.jspecify.annotations.NullMarked;
