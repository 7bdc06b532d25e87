/** The description of the REST API, as the service itself hands it out. */
@NullMarked
package uz.consbridge.gateway.description;

import org.jspecify.annotations.NullMarked;
