/** Generates the description of the REST API from the controllers, and tries it out. */
@NullMarked
package uz.consbridge.gateway.openapi;

import org.jspecify.annotations.NullMarked;
