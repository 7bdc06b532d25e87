package uz.consbridge.events;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A subscriber as 1C knows it, in {@code Catalog_Контрагенты}. Personal data: never log.
 *
 * @param parentKey the folder it is in
 * @param description its name, with the mask that 1C's users put around it
 * @param subscriberCode {@code КодАбонентаClobus}
 */
public record ContractorState(String refKey, @Nullable String parentKey, boolean deletionMark,
		@Nullable String description, @Nullable String inn, @Nullable String subscriberCode, @Nullable String email,
		@Nullable String phone, @Nullable String country, @Nullable String region, @Nullable String city,
		@Nullable String subscriptionId, @Nullable Instant subscriptionStart, @Nullable Instant subscriptionEnd,
		@Nullable String tariffId, @Nullable String tariffPeriodId, @Nullable String organisationKey) {

}
