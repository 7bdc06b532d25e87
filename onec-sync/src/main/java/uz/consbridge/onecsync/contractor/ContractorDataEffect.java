package uz.consbridge.onecsync.contractor;

import java.time.Duration;
import java.util.UUID;

import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.delivery.effect.CallResult;
import uz.consbridge.delivery.effect.Effect;
import uz.consbridge.delivery.effect.EffectKey;
import uz.consbridge.delivery.effect.Look;
import uz.consbridge.events.ClientFacts;
import uz.consbridge.events.Target;
import uz.consbridge.odata.Answer;
import uz.consbridge.odata.Failure;
import uz.consbridge.odata.ODataClient;
import uz.consbridge.odata.Written;
import uz.consbridge.odata.onec.Entities;
import uz.consbridge.onecsync.call.Calls;

/**
 * Changes a contractor: reads it, writes what differs and nothing else. One that is gone
 * needs no change.
 *
 * @param wanted the contractor as it would be created
 */
record ContractorDataEffect(ODataClient client, ClientFacts facts, UUID contractor, ObjectNode wanted,
		long sequence) implements Effect<UUID> {

	@Override
	public EffectKey key() {
		return EffectKey.set("contractor-data", this.facts.clientId());
	}

	@Override
	public Target target() {
		return Target.ONEC;
	}

	@Override
	public Class<UUID> valueType() {
		return UUID.class;
	}

	@Override
	public boolean repeatable() {
		return true;
	}

	@Override
	public CallResult<UUID> call(Duration atMost) {
		ODataClient within = this.client.within(atMost);
		return switch (missing(within)) {
			case Answer.Failed<ObjectNode>(Failure.NotFound _) -> new CallResult.Succeeded<>(this.contractor);
			case Answer.Failed<ObjectNode>(Failure why) -> Calls.failed(why);
			case Answer.Ok<ObjectNode>(ObjectNode missing) ->
				missing.isEmpty() ? new CallResult.Succeeded<>(this.contractor) : write(within, missing);
		};
	}

	private CallResult<UUID> write(ODataClient within, ObjectNode missing) {
		long begun = System.nanoTime();
		return switch (within.change(Entities.CONTRACTOR, this.contractor, missing)) {
			case Answer.Failed<Written>(Failure.NotFound _) -> new CallResult.Succeeded<>(this.contractor);
			case Answer.Failed<Written>(Failure.Unknown(String reason)) ->
				new CallResult.Unknown<>(reason, Duration.ofNanos(System.nanoTime() - begun));
			case Answer.Failed<Written>(Failure why) -> Calls.write(why);
			case Answer.Ok<Written> _ -> new CallResult.Succeeded<>(this.contractor);
		};
	}

	@Override
	public Look<UUID> lookUp(Duration atMost) {
		return switch (missing(this.client.within(atMost))) {
			case Answer.Failed<ObjectNode>(Failure.NotFound _) -> new Look.Found<>(this.contractor);
			case Answer.Failed<ObjectNode>(Failure why) -> Calls.look(why);
			case Answer.Ok<ObjectNode>(ObjectNode missing) ->
				missing.isEmpty() ? new Look.Found<>(this.contractor) : new Look.Absent<>();
		};
	}

	private Answer<ObjectNode> missing(ODataClient within) {
		boolean named = this.facts.companyName() != null;
		return within.readOne(Entities.CONTRACTOR, this.contractor,
				(row) -> ContractorDifference.of(row, this.wanted, named));
	}

}
