package uz.consbridge.onecsync.document;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.delivery.effect.CallResult;
import uz.consbridge.delivery.effect.Effect;
import uz.consbridge.delivery.effect.EffectKey;
import uz.consbridge.delivery.effect.Look;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.OperationToken;
import uz.consbridge.events.Target;
import uz.consbridge.odata.Answer;
import uz.consbridge.odata.BaseClock;
import uz.consbridge.odata.Failure;
import uz.consbridge.odata.Filter;
import uz.consbridge.odata.ODataClient;
import uz.consbridge.odata.ODataQuery;
import uz.consbridge.odata.Row;
import uz.consbridge.odata.Written;
import uz.consbridge.odata.onec.Documents;
import uz.consbridge.odata.onec.Entities;
import uz.consbridge.onecsync.call.Calls;

/**
 * Makes the document of a consultation. It is recognised again by the token in its
 * remark, among the documents of its subscriber created about then.
 */
record CreateEffect(ODataClient client, BaseClock clock, UUID consId, long sequence, UUID contractorKey,
		Instant createdAt, ObjectNode payload) implements Effect<DocumentRead> {

	private static final Logger log = LoggerFactory.getLogger(CreateEffect.class);

	/** 1C may put its own time of creation in place of ours. */
	private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

	@Override
	public EffectKey key() {
		return EffectKey.made("document", this.consId);
	}

	@Override
	public Target target() {
		return Target.ONEC;
	}

	@Override
	public Class<DocumentRead> valueType() {
		return DocumentRead.class;
	}

	@Override
	public CallResult<DocumentRead> call(Duration atMost) {
		ODataClient within = this.client.within(atMost);
		return switch (within.create(Entities.DOCUMENT, this.payload)) {
			case Answer.Failed<Written>(Failure why) -> Calls.write(why);
			case Answer.Ok<Written>(Written(Row row, var ignored)) when row != null -> made(within, row);
			case Answer.Ok<Written> _ -> new CallResult.Unknown<>("no body");
		};
	}

	/** 1C's answer to a creation may lack the number it gave: then it is read again. */
	private static CallResult<DocumentRead> made(ODataClient within, Row row) {
		DocumentState made = Documents.read(row);
		if (made.number() != null) {
			return new CallResult.Succeeded<>(new DocumentRead(made));
		}
		UUID key = UUID.fromString(made.refKey());
		return (within.readOne(Entities.DOCUMENT, key,
				Documents::read) instanceof Answer.Ok<DocumentState>(DocumentState read))
						? new CallResult.Succeeded<>(new DocumentRead(read))
						: new CallResult.Succeeded<>(new DocumentRead(made));
	}

	@Override
	public Look<DocumentRead> lookUp(Duration atMost) {
		ODataQuery query = ODataQuery.from(Entities.DOCUMENT)
			.where(Filter.eq(Documents.SUBSCRIBER, this.contractorKey)
				.and(Filter.atLeast(Documents.CREATED_AT, this.clock.toBase(this.createdAt.minus(CLOCKS_DIFFER)))));
		return switch (this.client.within(atMost).<DocumentState>read(query, Documents::read)) {
			case Answer.Failed<List<DocumentState>>(Failure why) -> Calls.look(why);
			case Answer.Ok<List<DocumentState>>(List<DocumentState> documents) ->
				newest(documents).<Look<DocumentRead>>map((document) -> new Look.Found<>(new DocumentRead(document)))
					.orElseGet(Look.Absent::new);
		};
	}

	private Optional<DocumentState> newest(List<DocumentState> documents) {
		List<DocumentState> marked = documents.stream()
			.filter((document) -> OperationToken.find(document.remark()).filter(this.consId::equals).isPresent())
			.toList();
		if (marked.size() > 1) {
			log.warn("{} documents carry the mark of consultation {}; the newest is linked", marked.size(),
					this.consId);
		}
		return marked.stream()
			.max(Comparator.comparing(DocumentState::number, Comparator.nullsFirst(Comparator.naturalOrder())));
	}

}
