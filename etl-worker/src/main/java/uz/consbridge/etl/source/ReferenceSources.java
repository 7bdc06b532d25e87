package uz.consbridge.etl.source;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import uz.consbridge.etl.pull.PulledRow;
import uz.consbridge.etl.pull.Reading;
import uz.consbridge.etl.pull.RowSource;
import uz.consbridge.etl.pull.Whole;
import uz.consbridge.events.ContractorState;
import uz.consbridge.events.Dictionary;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.odata.Answer;
import uz.consbridge.odata.Failure;
import uz.consbridge.odata.Row;
import uz.consbridge.odata.onec.Contractors;
import uz.consbridge.odata.onec.Dictionaries;
import uz.consbridge.odata.onec.Entities;
import uz.consbridge.odata.onec.Users;

/** The rows of 1C that consultations refer to. */
public final class ReferenceSources {

	/** Key of the register of closed queues; what it calls its date. */
	public static final String DAY = "Дата";

	/** Subscribers; folders say nothing. */
	public static final RowSource CONTRACTORS = new RowSource(Entities.CONTRACTOR, (row) -> row.requiredGuid("Ref_Key"),
			RowSource.NONE, ReferenceSources::contractor);

	/** Managers who take no new work on a day. */
	public static final RowSource QUEUE_CLOSINGS = new RowSource(Entities.QUEUE_CLOSING,
			(row) -> closing(row, false).key(), DAY, ReferenceSources::queueClosing);

	private ReferenceSources() {
	}

	/** The entries of a dictionary. */
	public static RowSource dictionary(Dictionary dictionary) {
		return new RowSource(Dictionaries.set(dictionary), (row) -> row.requiredGuid("Ref_Key"), RowSource.NONE,
				(row) -> fact(row, new OneCEvent.DictionaryChanged(Dictionaries.read(dictionary, row))));
	}

	/** A single read of an object of a catalog. */
	public static Whole.Look look(RowSource source) {
		return (client, key) -> switch (client.readOne(source.set(), UUID.fromString(key), source::pull)) {
			case Answer.Ok<PulledRow>(var row) -> new Answer.Ok<>(Optional.of(row));
			case Answer.Failed<PulledRow>(Failure.NotFound()) -> new Answer.Ok<>(Optional.empty());
			case Answer.Failed<PulledRow>(Failure why) -> new Answer.Failed<>(why);
		};
	}

	/** What a key of {@link #QUEUE_CLOSINGS} says about a closing that is no more. */
	public static OneCEvent.QueueClosingChanged reopened(String key) {
		return new OneCEvent.QueueClosingChanged(key.substring(0, key.indexOf('|')), day(key), false);
	}

	/** The day in a key of {@link #QUEUE_CLOSINGS}. */
	public static LocalDate day(String key) {
		return LocalDate.parse(key.substring(key.indexOf('|') + 1));
	}

	private static Reading contractor(Row row) {
		if (row.flag("IsFolder")) {
			return new Reading.Nothing();
		}
		ContractorState contractor = Contractors.read(row);
		return fact(row, new OneCEvent.ContractorChanged(contractor));
	}

	private static Reading queueClosing(Row row) {
		return Sources.content(closing(row, row.flag("Закрыт")));
	}

	private static OneCEvent.QueueClosingChanged closing(Row row, boolean closed) {
		return new OneCEvent.QueueClosingChanged(row.requiredGuid(Users.MANAGER), row.requiredDay(DAY), closed);
	}

	/** An object is as new as its version, and without one as its content. */
	private static Reading fact(Row row, OneCEvent event) {
		String version = row.text("DataVersion");
		return (version == null) ? Sources.content(event)
				: new Reading.Fact(event.key(), version, true, null, event, false);
	}

}
