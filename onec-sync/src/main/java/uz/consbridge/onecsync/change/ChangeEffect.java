package uz.consbridge.onecsync.change;

import java.time.Duration;
import java.util.UUID;

import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.delivery.effect.CallResult;
import uz.consbridge.delivery.effect.Effect;
import uz.consbridge.delivery.effect.EffectKey;
import uz.consbridge.delivery.effect.Look;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.Target;
import uz.consbridge.odata.Answer;
import uz.consbridge.odata.Failure;
import uz.consbridge.odata.ODataClient;
import uz.consbridge.odata.Row;
import uz.consbridge.odata.Written;
import uz.consbridge.odata.onec.Documents;
import uz.consbridge.odata.onec.Entities;
import uz.consbridge.onecsync.call.Calls;
import uz.consbridge.onecsync.document.DocumentRead;

/**
 * Changes members of a document: reads it, writes what differs from the wish and nothing
 * else. A document that no longer exists needs no change.
 */
record ChangeEffect(ODataClient client, EffectKey key, long sequence, UUID refKey,
		Wish wish) implements Effect<DocumentRead> {

	@Override
	public Target target() {
		return Target.ONEC;
	}

	@Override
	public Class<DocumentRead> valueType() {
		return DocumentRead.class;
	}

	@Override
	public boolean repeatable() {
		return true;
	}

	@Override
	public CallResult<DocumentRead> call(Duration atMost) {
		ODataClient within = this.client.within(atMost);
		return switch (read(within)) {
			case Answer.Failed<DocumentState>(Failure.NotFound _) -> new CallResult.Succeeded<>(DocumentRead.GONE);
			case Answer.Failed<DocumentState>(Failure why) -> Calls.failed(why);
			case Answer.Ok<DocumentState>(DocumentState now) -> {
				ObjectNode missing = this.wish.missing(now);
				yield missing.isEmpty() ? new CallResult.Succeeded<>(new DocumentRead(now)) : write(within, missing);
			}
		};
	}

	private CallResult<DocumentRead> write(ODataClient within, ObjectNode missing) {
		long begun = System.nanoTime();
		return switch (within.change(Entities.DOCUMENT, this.refKey, missing)) {
			case Answer.Failed<Written>(Failure.NotFound _) -> new CallResult.Succeeded<>(DocumentRead.GONE);
			case Answer.Failed<Written>(Failure.Unknown(String reason)) ->
				new CallResult.Unknown<>(reason, Duration.ofNanos(System.nanoTime() - begun));
			case Answer.Failed<Written>(Failure why) -> Calls.write(why);
			case Answer.Ok<Written>(Written(Row row, var ignored)) when row != null ->
				new CallResult.Succeeded<>(new DocumentRead(Documents.read(row)));
			case Answer.Ok<Written> _ -> readBack(within);
		};
	}

	/** Written, but answered without a body. */
	private CallResult<DocumentRead> readBack(ODataClient within) {
		return switch (read(within)) {
			case Answer.Ok<DocumentState>(DocumentState now) -> new CallResult.Succeeded<>(new DocumentRead(now));
			case Answer.Failed<DocumentState>(Failure why) -> new CallResult.Unknown<>(why.summary());
		};
	}

	@Override
	public Look<DocumentRead> lookUp(Duration atMost) {
		return switch (read(this.client.within(atMost))) {
			case Answer.Failed<DocumentState>(Failure.NotFound _) -> new Look.Found<>(DocumentRead.GONE);
			case Answer.Failed<DocumentState>(Failure why) -> Calls.look(why);
			case Answer.Ok<DocumentState>(DocumentState now) ->
				this.wish.missing(now).isEmpty() ? new Look.Found<>(new DocumentRead(now)) : new Look.Absent<>();
		};
	}

	private Answer<DocumentState> read(ODataClient within) {
		return within.readOne(Entities.DOCUMENT, this.refKey, Documents::read);
	}

}
