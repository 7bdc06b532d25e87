package uz.consbridge.gateway.deadletter.web;

import java.time.Instant;
import java.util.List;

import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import uz.consbridge.gateway.deadletter.Cause;

/** Parked dead letters of one cause. */
@JsonNaming(SnakeCaseStrategy.class)
record CauseItem(String group, String topic, String reason, String fingerprint, long count, long keys,
		Instant firstParkedAt, Instant lastParkedAt, String example) {

	static CauseItem of(Cause cause) {
		return new CauseItem(cause.group(), cause.topic(), cause.reason(), cause.fingerprint(), cause.count(),
				cause.keys(), cause.first(), cause.last(), cause.example());
	}

	/** All of them. */
	record Page(List<CauseItem> items, long total) {

	}

}
