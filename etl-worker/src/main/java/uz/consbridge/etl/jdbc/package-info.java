/** What the service remembers, in the schema {@code etl}. */
@NullMarked
package uz.consbridge.etl.jdbc;

import org.jspecify.annotations.NullMarked;
