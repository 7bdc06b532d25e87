package uz.consbridge.etl.source;

import java.util.List;

import uz.consbridge.etl.pull.Reading;
import uz.consbridge.etl.pull.RowSource;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.odata.Row;
import uz.consbridge.odata.onec.Documents;
import uz.consbridge.odata.onec.Entities;

/** Documents of all folders, as far as they keep managers busy. */
public final class Queues {

	/** All that has to be read of a document. */
	public static final List<String> MEMBERS = List.of("Ref_Key", "DataVersion", Documents.DELETION_MARK,
			Documents.MANAGER, Documents.KIND, Documents.CLOSED_WITHOUT, Documents.CREATED_AT, Documents.ENDED_AT,
			Documents.MODIFIED_AT);

	/** A document is one entry of its manager's queue. */
	public static final RowSource ENTRIES = new RowSource(Entities.DOCUMENT, "queue",
			(row) -> row.requiredGuid("Ref_Key"), Documents.MODIFIED_AT, Queues::entry);

	private Queues() {
	}

	/** Only what it says counts: most changes of a document do not move it in a queue. */
	private static Reading entry(Row row) {
		DocumentState document = Documents.read(row);
		OneCEvent entry = new OneCEvent.QueueEntryChanged(document.refKey(), document.managerKey(), document.status(),
				document.createdAt());
		return Sources.content(entry, !document.status().terminal());
	}

}
