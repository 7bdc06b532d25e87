package uz.consbridge.gateway.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.Event;
import uz.consbridge.events.LoadEvent.RowsLoaded;
import uz.consbridge.events.OneCEvent;

/**
 * Takes over what 1C held before. New consultations and their records are stored many at
 * once, without decisions; a document that a consultation has or waits for goes the usual
 * way, as it may tell something new.
 */
@Component
class FirstLoad {

	private final Inbox inbox;

	private final LoadedDocuments documents;

	private final LoadedRecords records;

	private final JdbcClient jdbc;

	FirstLoad(Inbox inbox, LoadedDocuments documents, LoadedRecords records, JdbcClient jdbc) {
		this.inbox = inbox;
		this.documents = documents;
		this.records = records;
		this.jdbc = jdbc;
	}

	/**
	 * Takes a chunk.
	 * @param report applies a report the usual way
	 */
	Applied apply(Event<?> event, RowsLoaded chunk, Consumer<Event<?>> report) {
		List<OneCEvent> records = new ArrayList<>(chunk.redates());
		records.addAll(chunk.ratings());
		records.addAll(chunk.calls());
		TreeSet<String> keys = new TreeSet<>();
		chunk.documents().stream().map(DocumentState::refKey).forEach(keys::add);
		records.stream().map(OneCEvent::key).forEach(keys::add);
		useIndexes();
		this.inbox.lockAll("document ", keys);
		this.documents.take(event, chunk.documents(), report);
		this.records.take(event, records, report);
		return Applied.ignored("loaded");
	}

	/**
	 * The planner knows nothing of tables that were just filled, and would read those
	 * that grow from end to end for each chunk.
	 */
	private void useIndexes() {
		this.jdbc.sql("""
				select set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
				    set_config('enable_mergejoin', 'off', true)
				""").query((row, number) -> true).single();
	}

}
