package uz.consbridge.chatwootsync.setup;

import java.time.Duration;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is set up in Chatwoot at start.
 *
 * @param enabled whether anything is
 * @param every how soon it is tried again while Chatwoot is away
 * @param conversation attributes of conversations, by key
 * @param contact attributes of contacts, by key
 */
@Validated
@ConfigurationProperties("consbridge.set-up")
public record SetUpProperties(@DefaultValue("true") boolean enabled, @DefaultValue("30s") Duration every,
		@DefaultValue Map<String, Shown> conversation, @DefaultValue Map<String, Shown> contact) {

	/**
	 * How staff see an attribute.
	 *
	 * @param name its name
	 * @param type Chatwoot's word for its type
	 */
	public record Shown(String name, @DefaultValue("text") String type) {

	}

}
