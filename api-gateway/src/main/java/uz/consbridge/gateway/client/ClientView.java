package uz.consbridge.gateway.client;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A client as the API shows it. Company, INN, code, place and partner of a user are its
 * owner's. Personal data: never log.
 *
 * @param subscriberId the same as {@code codeAbonent}
 * @param sourceId contact source of Chatwoot
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ClientView(UUID clientId, @Nullable String clientIdHash, @Nullable String clRefKey,
		@Nullable String parentKey, @Nullable String email, @Nullable String phoneNumber, @Nullable String name,
		@Nullable String contactName, @Nullable String companyName, @Nullable String partner,
		@JsonProperty("subscriberId") @Nullable String subscriberId, @Nullable String codeAbonent,
		@Nullable String orgInn, @Nullable String country, @Nullable String region, @Nullable String city,
		@Nullable String subsId, @Nullable Instant subsStart, @Nullable Instant subsEnd, @Nullable String tariffId,
		@Nullable String tariffperiodId, @Nullable String sourceId, @Nullable String chatwootPubsubToken,
		@Nullable Long chatwootContactId, boolean isParent, @Nullable UUID parentId, Instant createdAt,
		Instant updatedAt) {

}
