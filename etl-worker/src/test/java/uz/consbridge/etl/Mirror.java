package uz.consbridge.etl;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.EventData;
import uz.consbridge.events.LoadEvent.RowsLoaded;
import uz.consbridge.events.OneCEvent;

/** What somebody knows of 1C who believes everything that was published. */
final class Mirror {

	private final Map<String, DocumentState> documents = new HashMap<>();

	private final Map<String, String> records = new TreeMap<>();

	private final Map<String, Boolean> gone = new HashMap<>();

	void take(EventData data) {
		switch (data) {
			case RowsLoaded chunk -> {
				chunk.documents().forEach(this::document);
				chunk.calls().forEach(this::take);
				chunk.redates().forEach(this::take);
				chunk.ratings().forEach(this::take);
			}
			case OneCEvent.DocumentChanged changed -> document(changed.document());
			case OneCEvent.DocumentVanished vanished -> this.gone.put(vanished.refKey(), true);
			case OneCEvent.CallDetected call -> this.records.put("call " + call.key() + call.period(), "");
			case OneCEvent.RedateAdded redate ->
				this.records.put("redate " + redate.key() + redate.period(), redate.newDate().toString());
			case OneCEvent.RatingAdded rating ->
				this.records.put("rating " + rating.key() + rating.questionNumber(), String.valueOf(rating.rating()));
			default -> {
			}
		}
	}

	/** The versions of the documents that exist. */
	Map<String, @Nullable String> versions() {
		Map<String, @Nullable String> versions = new TreeMap<>();
		this.documents.forEach((key, document) -> {
			if (!this.gone.containsKey(key)) {
				versions.put(key, document.dataVersion());
			}
		});
		return versions;
	}

	Map<String, String> records() {
		return this.records;
	}

	/** Topics are not ordered against each other: the newer version counts. */
	private void document(DocumentState shown) {
		this.documents.merge(shown.refKey(), shown, (one, other) -> (version(one) > version(other)) ? one : other);
	}

	private static long version(DocumentState document) {
		return ByteBuffer.wrap(Base64.getDecoder().decode(String.valueOf(document.dataVersion()))).getLong();
	}

}
