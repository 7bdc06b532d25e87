package uz.consbridge.gateway.live.web;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;
import uz.consbridge.gateway.consultation.ConsultationView;
import uz.consbridge.gateway.consultation.FindConsultations;
import uz.consbridge.gateway.consultation.FindConsultations.Revised;
import uz.consbridge.gateway.live.LiveProperties;
import uz.consbridge.gateway.live.LiveStream;
import uz.consbridge.gateway.live.Signal;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Tells a caller the state of a consultation, now and whenever it changes. */
@Component
class Streaming {

	private static final Logger log = LoggerFactory.getLogger(Streaming.class);

	private final FindConsultations find;

	private final LiveProperties properties;

	private final JsonMapper json;

	private final Semaphore reads;

	Streaming(FindConsultations find, LiveProperties properties, JsonMapper json) {
		this.find = find;
		this.properties = properties;
		this.json = json;
		this.reads = new Semaphore(properties.reads(), true);
	}

	/** The state, in the form of the polling endpoint. */
	@JsonNaming(SnakeCaseStrategy.class)
	record Update(boolean hasUpdates, ConsultationView consultation, Instant updatedAt) {
	}

	/** Somebody begins or ends typing. */
	@JsonNaming(SnakeCaseStrategy.class)
	record Typing(boolean typing, boolean byContact, @Nullable String name) {
	}

	/** The consultation a stream is asked for. */
	Optional<UUID> identify(String id) throws InterruptedException {
		return inTurn(() -> this.find.identify(id));
	}

	/**
	 * Runs until one side ends it.
	 * @param last id of the last event the caller has seen, if any
	 */
	void run(LiveStream stream, String last, HttpServletResponse response) throws IOException, InterruptedException {
		Optional<Revised> first = inTurn(() -> this.find.findRevised(stream.consId()));
		EventWriter writer = new EventWriter(response, this.json);
		try {
			writer.begin();
			stream.seen(seen(last, first), null);
			tell(stream, first, writer);
			boolean goesOn = true;
			while (goesOn) {
				goesOn = tell(stream, stream.next(this.properties.heartbeat()), writer);
			}
		}
		catch (IOException ex) {
			log.debug("A caller has gone: {}", ex.toString());
		}
	}

	/** What is ahead of the present was seen in another life of the database. */
	private static long seen(String last, Optional<Revised> present) {
		long seen = last.matches("\\d{1,18}") ? Long.parseLong(last) : -1;
		return present.filter((found) -> found.revision() < seen).isPresent() ? -1 : seen;
	}

	private boolean tell(LiveStream stream, @Nullable Signal signal, EventWriter writer)
			throws IOException, InterruptedException {
		switch (signal) {
			case Signal.Changed _ -> changed(stream, writer);
			case Signal.Typing(boolean typing, boolean byContact, String name) ->
				writer.event(null, "typing", new Typing(typing, byContact, name));
			case Signal.End _ -> {
				return false;
			}
			case null -> writer.comment("heartbeat");
		}
		return true;
	}

	/** While the database is away, the next look at all streams tells again. */
	private void changed(LiveStream stream, EventWriter writer) throws IOException, InterruptedException {
		try {
			tell(stream, inTurn(() -> this.find.findRevised(stream.consId())), writer);
		}
		catch (DataAccessException | TransactionException ex) {
			log.debug("A stream waits for Postgres: {}", ex.toString());
		}
	}

	/**
	 * Waiting here costs a virtual thread; waiting for a connection would fail others.
	 */
	private <T> T inTurn(Supplier<T> read) throws InterruptedException {
		this.reads.acquire();
		try {
			return read.get();
		}
		finally {
			this.reads.release();
		}
	}

	private static void tell(LiveStream stream, Optional<Revised> found, EventWriter writer) throws IOException {
		if (found.isEmpty()) {
			return;
		}
		Revised present = found.get();
		ConsultationView consultation = present.consultation();
		boolean news = present.revision() > stream.revision();
		stream.seen(Math.max(present.revision(), stream.revision()), consultation.chatwootConversationId());
		if (news) {
			writer.event(Long.toString(present.revision()), null,
					new Update(true, consultation, consultation.updatedAt()));
		}
	}

}
