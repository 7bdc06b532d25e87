package uz.consbridge.etl.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import uz.consbridge.events.Event;
import uz.consbridge.events.EventCodec;
import uz.consbridge.events.Ids;
import uz.consbridge.events.LoadEvent.RowsLoaded;
import uz.consbridge.events.OneCEvent;

/** Cuts rows into chunks that Kafka takes. The same rows make the same chunk. */
final class Chunks {

	private static final EventCodec CODEC = new EventCodec();

	private final String source;

	private final String job;

	private final Instant now;

	private final List<Chunk> chunks = new ArrayList<>();

	private final List<OneCEvent> rows = new ArrayList<>();

	private int bytes;

	private Chunks(String source, String job, Instant now) {
		this.source = source;
		this.job = job;
		this.now = now;
	}

	static List<Chunk> of(String source, String job, List<OneCEvent> rows, Instant now) {
		Chunks chunks = new Chunks(source, job, now);
		rows.forEach(chunks::add);
		chunks.cut();
		return chunks.chunks;
	}

	private void add(OneCEvent row) {
		int size = CODEC.payload(row).length;
		if (this.rows.size() >= RowsLoaded.MAX_ROWS || this.bytes + size > RowsLoaded.MAX_BYTES) {
			cut();
		}
		this.rows.add(row);
		this.bytes += size;
	}

	private void cut() {
		if (!this.rows.isEmpty()) {
			RowsLoaded data = RowsLoaded.of(this.job, this.rows);
			String id = Ids.named("load", this.job, EventCodec.text(CODEC.payload(data))).toString();
			this.chunks.add(new Chunk(new Event<>(id, this.source, this.now, this.job, null, null, data),
					List.copyOf(this.rows)));
			this.rows.clear();
			this.bytes = 0;
		}
	}

	/** Some rows, and the event that carries them. */
	record Chunk(Event<RowsLoaded> event, List<OneCEvent> rows) {

	}

}
