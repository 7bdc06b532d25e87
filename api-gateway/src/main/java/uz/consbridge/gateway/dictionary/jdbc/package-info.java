/** The dictionaries in PostgreSQL, and the news of their changes. */
@NullMarked
package uz.consbridge.gateway.dictionary.jdbc;

import org.jspecify.annotations.NullMarked;
