/** Clients: owners of a subscription and the users who ask on their behalf. */
@NullMarked
package uz.consbridge.gateway.client;

import org.jspecify.annotations.NullMarked;
