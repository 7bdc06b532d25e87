package uz.consbridge.gateway.mapping;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A manager of 1C and its agent in Chatwoot.
 *
 * @param managerName as 1C writes it, if known
 * @param agentName as Chatwoot shows it, if known
 */
public record Mapping(String managerKey, @Nullable String managerName, long agentId, @Nullable String agentName,
		SetBy setBy, Instant updatedAt) {

	/** Who said so. */
	public enum SetBy {

		OPERATOR, AGENT

	}

}
