package uz.consbridge.etl.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import uz.consbridge.delivery.EventPublisher;
import uz.consbridge.etl.pull.Reading;
import uz.consbridge.events.Event;
import uz.consbridge.events.EventCodec;
import uz.consbridge.events.Ids;
import uz.consbridge.events.LoadEvent.RowsLoaded;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.events.Topics;

/**
 * Cuts rows into chunks that Kafka takes. The same rows make the same chunk. Rows about
 * one document always travel under the same key, so that their order stays while other
 * documents are taken over beside them.
 */
final class Chunks {

	/** Chunks of one job that may be taken over at the same time. */
	static final int LANES = 2;

	private static final EventCodec CODEC = new EventCodec();

	private final String source;

	private final String job;

	private final Instant now;

	private final List<Chunk> chunks = new ArrayList<>();

	private Chunks(String source, String job, Instant now) {
		this.source = source;
		this.job = job;
		this.now = now;
	}

	static List<Chunk> of(String source, String job, Collection<Reading.Fact> rows, Instant now) {
		Chunks chunks = new Chunks(source, job, now);
		for (int i = 0; i < LANES; i++) {
			int lane = i;
			chunks.cut(job + "-" + lane, rows.stream().filter((row) -> lane(row) == lane).toList());
		}
		return chunks.chunks;
	}

	private static int lane(Reading.Fact row) {
		return Math.floorMod(row.event().key().hashCode(), LANES);
	}

	private void cut(String key, List<Reading.Fact> rows) {
		for (int from = 0; from < rows.size(); from += RowsLoaded.MAX_ROWS) {
			halve(key, rows.subList(from, Math.min(rows.size(), from + RowsLoaded.MAX_ROWS)));
		}
	}

	private void halve(String key, List<Reading.Fact> rows) {
		List<OneCEvent> events = rows.stream().map(Reading.Fact::event).toList();
		RowsLoaded data = RowsLoaded.of(this.job, events);
		byte[] payload = CODEC.payload(data);
		if (payload.length > RowsLoaded.MAX_BYTES && rows.size() > 1) {
			halve(key, rows.subList(0, rows.size() / 2));
			halve(key, rows.subList(rows.size() / 2, rows.size()));
			return;
		}
		String content = rows.stream().map((row) -> row.key() + " " + row.version()).collect(Collectors.joining("\n"));
		String id = Ids.named("load", this.job, content).toString();
		this.chunks.add(new Chunk(new Event<>(id, this.source, this.now, key, null, null, data), payload, events));
	}

	/** Some rows, and the event that carries them. */
	static final class Chunk {

		private final Event<RowsLoaded> event;

		private final byte[] payload;

		private final List<OneCEvent> rows;

		private Chunk(Event<RowsLoaded> event, byte[] payload, List<OneCEvent> rows) {
			this.event = event;
			this.payload = payload;
			this.rows = rows;
		}

		/** The event's subject is its key. */
		CompletableFuture<Void> publish(EventPublisher publisher) {
			return publisher.publish(Topics.ONEC_LOAD, key(), this.event, this.payload);
		}

		String key() {
			return Objects.requireNonNull(this.event.subject());
		}

		String id() {
			return this.event.id();
		}

		List<OneCEvent> rows() {
			return this.rows;
		}

	}

}
