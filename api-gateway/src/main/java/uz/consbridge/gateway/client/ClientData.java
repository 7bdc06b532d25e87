package uz.consbridge.gateway.client;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What a caller says about a client; everything is optional. Personal data: never log.
 *
 * @param subscriberId the subscriber code; takes precedence over {@code codeAbonent}
 * @param isParent whether the client is the owner of the subscription
 * @param parentId the owner, for a user
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ClientData(@Nullable String clientId, @Nullable String clientIdHash, @Nullable String email,
		@Nullable String phoneNumber, @Nullable String name, @Nullable String contactName, @Nullable String companyName,
		@Nullable String partner,
		@JsonProperty("subscriberId") @JsonAlias("subscriber_id") @Nullable String subscriberId,
		@Nullable String country, @Nullable String region, @Nullable String city, @Nullable String orgInn,
		@Nullable String codeAbonent, @Nullable String subsId, @Nullable Instant subsStart, @Nullable Instant subsEnd,
		@Nullable String tariffId, @Nullable String tariffperiodId, @Nullable String clRefKey,
		@Nullable String parentId, @Nullable Boolean isParent) {

}
