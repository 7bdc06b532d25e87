package uz.consbridge.ingest;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import uz.consbridge.events.ChatwootEvent;
import uz.consbridge.events.Event;
import uz.consbridge.events.EventCodec;
import uz.consbridge.events.Topics;
import uz.consbridge.ingest.chatwoot.Reading;
import uz.consbridge.ingest.spool.Outgoing;

/** Makes the records for Kafka. */
final class Records {

	/** A type no consumer knows: they park it as malformed, under a key of its own. */
	static final String UNREADABLE_TYPE = "consbridge.chatwoot.Unreadable.v1";

	/** Followed by the id: one that cannot be read blocks no other. */
	static final String UNREADABLE_KEY = "unreadable-";

	private final EventCodec codec = new EventCodec();

	private final Clock clock;

	Records(Clock clock) {
		this.clock = clock;
	}

	Outgoing of(Event<ChatwootEvent> event) {
		String topic = switch (event.data()) {
			case ChatwootEvent.TypingChanged _ -> Topics.CHATWOOT_TYPING;
			case ChatwootEvent _ -> Topics.CHATWOOT;
		};
		return new Outgoing(topic, event.data().key(), this.codec.headers(event), this.codec.payload(event.data()));
	}

	/**
	 * A hook that could not be read, as it came, so that the consumers park it as
	 * malformed: a person sees it, and a later version can replay it.
	 * @param id {@code ce_id}
	 */
	Outgoing unreadable(String id, Hook hook, Reading.Unreadable why) {
		Instant time = (hook.sentAt() != null) ? hook.sentAt() : this.clock.instant();
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("ce_specversion", "1.0");
		headers.put("ce_id", id);
		headers.put("ce_type", UNREADABLE_TYPE);
		headers.put("ce_source", Intake.SOURCE);
		headers.put("ce_time", time.toString());
		headers.put("cb_unreadable", (why.field() + " " + why.problem()).strip());
		return new Outgoing(Topics.CHATWOOT, UNREADABLE_KEY + id, headers, hook.body());
	}

}
