/** The query language of the OData interface: options, filters, orders. */
@NullMarked
package uz.consbridge.simulator.onec.query;

import org.jspecify.annotations.NullMarked;
