package uz.consbridge.etl.source;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import uz.consbridge.etl.pull.Reading;
import uz.consbridge.etl.pull.RowSource;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.EventCodec;
import uz.consbridge.events.Ids;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.odata.Row;
import uz.consbridge.odata.onec.Documents;
import uz.consbridge.odata.onec.Entities;
import uz.consbridge.odata.onec.Registers;

/** The rows of 1C that are reported, and what makes two of them the same. */
public final class Sources {

	/** Version of a record that cannot change, only exist. */
	private static final String ONCE = "1";

	private static final EventCodec CODEC = new EventCodec();

	/** Consultation requests. */
	public static final RowSource DOCUMENTS = new RowSource(Entities.DOCUMENT, (row) -> row.requiredGuid("Ref_Key"),
			Documents.MODIFIED_AT, Sources::document);

	/** Attempts to phone a client; one is identified by all of its members. */
	public static final RowSource CALLS = new RowSource(Entities.CALL, Sources::recordKey, Registers.PERIOD,
			(row) -> fact(recordKey(row), ONCE, Registers.call(row)));

	/** Reschedules. */
	public static final RowSource REDATES = new RowSource(Entities.REDATE, Sources::recordKey, Registers.PERIOD,
			(row) -> fact(recordKey(row), null, Registers.redate(row)));

	/** Ratings; their date is often empty and orders nothing. */
	public static final RowSource RATINGS = new RowSource(Entities.RATING, Sources::ratingKey, "ДатаОценки",
			(row) -> fact(ratingKey(row), null, Registers.rating(row)));

	private Sources() {
	}

	private static Reading document(Row row) {
		DocumentState document = Documents.read(row);
		String version = document.dataVersion();
		return new Reading.Fact(document.refKey(),
				(version != null) ? version : Ids.named(row.json().toString()).toString(), version != null,
				document.modifiedAt(), new OneCEvent.DocumentChanged(document), !document.status().terminal());
	}

	/**
	 * @param version none when the content is the version
	 */
	private static Reading fact(String key, @Nullable String version, Optional<? extends OneCEvent> event) {
		if (event.isEmpty()) {
			return new Reading.Nothing();
		}
		OneCEvent data = event.get();
		return new Reading.Fact(key, (version != null) ? version : contentOf(data), version != null, switch (data) {
			case OneCEvent.CallDetected call -> call.period();
			case OneCEvent.RedateAdded redate -> redate.period();
			case OneCEvent.RatingAdded rating -> rating.ratedAt();
			default -> null;
		}, data, false);
	}

	/** A row without a version of its own: it is as new as what it says. */
	static Reading content(OneCEvent data) {
		return content(data, false);
	}

	/** The same of something that may be open. */
	static Reading content(OneCEvent data, boolean open) {
		return new Reading.Fact(data.key(), contentOf(data), false, null, data, open);
	}

	private static String contentOf(OneCEvent data) {
		return Ids.named(EventCodec.text(CODEC.payload(data))).toString();
	}

	private static String recordKey(Row row) {
		return joined(row.guid(Registers.DOCUMENT), row.text(Registers.PERIOD), row.guid("Абонент_Key"),
				row.guid("Менеджер_Key"));
	}

	private static String ratingKey(Row row) {
		return joined(row.guid(Registers.RATED_DOCUMENT), row.text("НомерВопроса"), row.guid("Контрагент_Key"),
				row.guid("Менеджер_Key"));
	}

	private static String joined(@Nullable String... parts) {
		StringBuilder key = new StringBuilder();
		for (String part : parts) {
			key.append(key.isEmpty() ? "" : "|").append((part != null) ? part : "-");
		}
		return key.toString();
	}

}
