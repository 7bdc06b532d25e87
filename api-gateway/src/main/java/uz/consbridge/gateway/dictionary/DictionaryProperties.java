package uz.consbridge.gateway.dictionary;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How dictionaries are kept in memory.
 *
 * @param keptFor how long at most; the news of a change ends it sooner
 * @param listen how long one wait for news lasts
 * @param again pause before listening again after the connection was lost
 */
@Validated
@ConfigurationProperties("consbridge.dictionary")
public record DictionaryProperties(@DefaultValue("30m") @NotNull Duration keptFor,
		@DefaultValue("500ms") @NotNull Duration listen, @DefaultValue("1s") @NotNull Duration again) {

}
