package uz.consbridge.gateway.projection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uz.consbridge.events.Event;
import uz.consbridge.events.Ids;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.events.OneCEvent.CallDetected;
import uz.consbridge.events.OneCEvent.RatingAdded;
import uz.consbridge.events.OneCEvent.RedateAdded;
import uz.consbridge.events.Target;
import uz.consbridge.events.Topics;

/**
 * Redates, ratings and calls of a first load. Those about a document that is not known
 * yet are kept until it is, and are old facts even then.
 */
@Component
class LoadedRecords {

	private final LoadedCalls calls;

	private final LoadedRedates redates;

	private final LoadedRatings ratings;

	private final Unattached unattached;

	private final JdbcClient jdbc;

	LoadedRecords(LoadedCalls calls, LoadedRedates redates, LoadedRatings ratings, Unattached unattached,
			JdbcClient jdbc) {
		this.calls = calls;
		this.redates = redates;
		this.ratings = ratings;
		this.unattached = unattached;
		this.jdbc = jdbc;
	}

	/** Whether a kept report came with a first load. */
	static boolean loaded(Event<?> event) {
		return event.source().equals(Topics.ONEC_LOAD);
	}

	/**
	 * Stores records whose documents are known, and keeps the others.
	 * @param report applies a report the usual way: nothing about a consultation that
	 * began here is old
	 */
	void take(Event<?> chunk, List<OneCEvent> records, Consumer<Event<?>> report) {
		if (records.isEmpty()) {
			return;
		}
		Map<String, UUID> known = new HashMap<>();
		Set<String> ours = new HashSet<>();
		this.jdbc.sql(
				"select cl_ref_key, cons_id, origin = 'API' as ours from cons.consultations where cl_ref_key = any(:keys)")
			.param("keys", records.stream().map(OneCEvent::key).distinct().toArray(String[]::new))
			.query((row) -> {
				known.put(row.getString("cl_ref_key"), row.getObject("cons_id", UUID.class));
				if (row.getBoolean("ours")) {
					ours.add(row.getString("cl_ref_key"));
				}
			});
		records.stream()
			.filter((row) -> ours.contains(row.key()))
			.forEach((row) -> report.accept(event(chunk, chunk.source(), row)));
		List<OneCEvent> attached = records.stream()
			.filter((row) -> known.containsKey(row.key()) && !ours.contains(row.key()))
			.toList();
		this.calls.store(known, only(attached, CallDetected.class));
		this.redates.store(known, only(attached, RedateAdded.class));
		this.ratings.store(chunk, known, only(attached, RatingAdded.class));
		this.unattached.keepAll(Target.ONEC,
				records.stream()
					.filter((row) -> !known.containsKey(row.key()))
					.map((row) -> event(chunk, Topics.ONEC_LOAD, row))
					.toList());
	}

	/** Stores what was kept, now that its document is known. */
	void attach(List<Event<?>> kept, Consumer<Event<?>> report) {
		if (!kept.isEmpty()) {
			take(kept.getFirst(), kept.stream().map((event) -> (OneCEvent) event.data()).toList(), report);
		}
	}

	private static Event<OneCEvent> event(Event<?> chunk, String source, OneCEvent row) {
		return new Event<>(Ids.named("load", row.toString()).toString(), source, chunk.time(), row.key(), null,
				chunk.traceparent(), row);
	}

	private static <T extends OneCEvent> List<T> only(List<OneCEvent> records, Class<T> type) {
		return records.stream().filter(type::isInstance).map(type::cast).toList();
	}

}
