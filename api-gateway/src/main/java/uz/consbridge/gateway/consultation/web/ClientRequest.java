package uz.consbridge.gateway.consultation.web;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import uz.consbridge.gateway.client.ClientData;

/** The client of a request. Personal data: never log. */
@JsonNaming(SnakeCaseStrategy.class)
record ClientRequest(@Nullable @Size(max = Text.SHORT) String clientId,
		@Nullable @Size(max = Text.SHORT) String clientIdHash, @Nullable @Size(max = Text.SHORT) String email,
		@Nullable @Pattern(regexp = Text.PHONE, message = "must be a phone number") String phoneNumber,
		@Nullable @Size(max = Text.SHORT) String name, @Nullable @Size(max = Text.SHORT) String contactName,
		@Nullable @Size(max = Text.SHORT) String companyName, @Nullable @Size(max = Text.SHORT) String partner,
		@JsonProperty("subscriberId") @JsonAlias("subscriber_id") @Nullable @Size(max = 50) String subscriberId,
		@Nullable @Size(max = 100) String country, @Nullable @Size(max = 100) String region,
		@Nullable @Size(max = 100) String city,
		@Nullable @Size(max = 20) @Pattern(regexp = Text.DIGITS, message = "must be digits") String orgInn,
		@Nullable @Size(max = 50) String codeAbonent, @Nullable @Size(max = 100) String subsId,
		@Nullable @Time String subsStart, @Nullable @Time String subsEnd, @Nullable @Size(max = 100) String tariffId,
		@Nullable @Size(max = 100) String tariffperiodId, @Nullable @Size(max = 50) String clRefKey,
		@Nullable @Size(max = 50) String parentId, @Nullable Boolean isParent) {

	ClientData toData() {
		return new ClientData(Text.given(this.clientId), Text.given(this.clientIdHash), Text.given(this.email),
				Text.given(this.phoneNumber), Text.given(this.name), Text.given(this.contactName),
				Text.given(this.companyName), this.partner, Text.given(this.subscriberId), this.country, this.region,
				this.city, Text.given(this.orgInn), Text.given(this.codeAbonent), Text.given(this.subsId),
				time(this.subsStart), time(this.subsEnd), Text.given(this.tariffId), Text.given(this.tariffperiodId),
				Text.key(this.clRefKey), Text.given(this.parentId), this.isParent);
	}

	private static @Nullable Instant time(@Nullable String text) {
		return (text != null) ? LenientTime.parse(text).orElse(null) : null;
	}

}
