package uz.consbridge.gateway.mapping;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How users of 1C get agents in Chatwoot.
 *
 * @param enabled whether they do
 * @param mailDomain of the addresses made up for users who have none; empty leaves those
 * users without agents
 * @param again how soon an agent that did not become known is asked for again
 * @param every how often it is looked for whom to ask again
 * @param batch how many are asked for at once; Chatwoot makes 100 agents a day
 */
@Validated
@ConfigurationProperties("consbridge.agents")
record AgentProperties(@DefaultValue("true") boolean enabled, @DefaultValue("cons.local") String mailDomain,
		@DefaultValue("6h") @NotNull Duration again, @DefaultValue("10m") @NotNull Duration every,
		@DefaultValue("20") @Min(1) @Max(1000) int batch) {

}
