package uz.consbridge.events;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A client, as far as the outside systems need to know it. Personal data: never log. */
public record ClientFacts(UUID clientId, boolean owner, @Nullable String name, @Nullable String contactName,
		@Nullable String companyName, @Nullable String email, @Nullable String phone, @Nullable String inn,
		@Nullable String subscriberCode, @Nullable String country, @Nullable String region, @Nullable String city,
		@Nullable String partner, @Nullable String subscriptionId, @Nullable String tariffId,
		@Nullable String contractorKey, @Nullable Long chatwootContactId, @Nullable Instant subscriptionStart,
		@Nullable Instant subscriptionEnd, @Nullable String tariffPeriodId) {

}
