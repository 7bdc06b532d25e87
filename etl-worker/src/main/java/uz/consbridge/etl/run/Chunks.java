package uz.consbridge.etl.run;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import uz.consbridge.events.Event;
import uz.consbridge.events.EventCodec;
import uz.consbridge.events.Ids;
import uz.consbridge.events.LoadEvent.RowsLoaded;
import uz.consbridge.events.OneCEvent;

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

	private final String key;

	private final Instant now;

	private final List<Chunk> chunks = new ArrayList<>();

	private final List<OneCEvent> rows = new ArrayList<>();

	private final ByteArrayOutputStream content = new ByteArrayOutputStream();

	private Chunks(String source, String job, int lane, Instant now) {
		this.source = source;
		this.job = job;
		this.key = job + "-" + lane;
		this.now = now;
	}

	static List<Chunk> of(String source, String job, List<OneCEvent> rows, Instant now) {
		List<Chunk> chunks = new ArrayList<>();
		for (int i = 0; i < LANES; i++) {
			int lane = i;
			Chunks mine = new Chunks(source, job, lane, now);
			rows.stream().filter((row) -> lane(row) == lane).forEach(mine::add);
			mine.cut();
			chunks.addAll(mine.chunks);
		}
		return chunks;
	}

	private static int lane(OneCEvent row) {
		return Math.floorMod(row.key().hashCode(), LANES);
	}

	private void add(OneCEvent row) {
		byte[] payload = CODEC.payload(row);
		if (this.rows.size() >= RowsLoaded.MAX_ROWS || this.content.size() + payload.length > RowsLoaded.MAX_BYTES) {
			cut();
		}
		this.rows.add(row);
		this.content.writeBytes(payload);
	}

	private void cut() {
		if (!this.rows.isEmpty()) {
			RowsLoaded data = RowsLoaded.of(this.job, this.rows);
			String id = Ids.named("load", this.job, UUID.nameUUIDFromBytes(this.content.toByteArray()).toString())
				.toString();
			this.chunks.add(new Chunk(new Event<>(id, this.source, this.now, this.key, null, null, data),
					List.copyOf(this.rows)));
			this.rows.clear();
			this.content.reset();
		}
	}

	/** Some rows, and the event that carries them under the key that is its subject. */
	record Chunk(Event<RowsLoaded> event, List<OneCEvent> rows) {

		static String key(Event<RowsLoaded> event) {
			return Objects.requireNonNull(event.subject());
		}

	}

}
