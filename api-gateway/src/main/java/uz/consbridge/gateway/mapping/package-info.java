/**
 * Which Chatwoot agent is which manager of 1C: set by operators, or said by the agents
 * themselves.
 */
@NullMarked
package uz.consbridge.gateway.mapping;

import org.jspecify.annotations.NullMarked;
