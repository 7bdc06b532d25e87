package uz.consbridge.onecsync.contractor;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.delivery.effect.CallResult;
import uz.consbridge.delivery.effect.Effect;
import uz.consbridge.delivery.effect.EffectKey;
import uz.consbridge.delivery.effect.Look;
import uz.consbridge.events.Target;
import uz.consbridge.odata.Answer;
import uz.consbridge.odata.Failure;
import uz.consbridge.odata.ODataClient;
import uz.consbridge.odata.Row;
import uz.consbridge.odata.Written;
import uz.consbridge.odata.onec.Entities;
import uz.consbridge.onecsync.call.Calls;

/**
 * Makes a contractor that was looked for in vain just before. 1C has no uniqueness rule
 * here: the ledger's row is what keeps two workers from making two. Whoever made one
 * since that look has left the row done.
 */
record ContractorEffect(Contractors contractors, ODataClient client, Subscriber subscriber, String id,
		ObjectNode payload, long sequence) implements Effect<UUID> {

	@Override
	public EffectKey key() {
		return EffectKey.made("contractor", this.id);
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
	public CallResult<UUID> call(Duration atMost) {
		return switch (this.client.within(atMost).create(Entities.CONTRACTOR, this.payload)) {
			case Answer.Failed<Written>(Failure why) -> Calls.write(why);
			case Answer.Ok<Written>(Written(Row row, var ignored)) when row != null ->
				new CallResult.Succeeded<>(UUID.fromString(row.requiredGuid("Ref_Key")));
			case Answer.Ok<Written> _ -> new CallResult.Unknown<>("no body");
		};
	}

	@Override
	public Look<UUID> lookUp(Duration atMost) {
		return switch (this.contractors.search(this.client.within(atMost), this.subscriber)) {
			case Answer.Failed<Optional<UUID>>(Failure why) -> Calls.look(why);
			case Answer.Ok<Optional<UUID>>(Optional<UUID> key) when key.isPresent() -> new Look.Found<>(key.get());
			case Answer.Ok<Optional<UUID>> _ -> new Look.Absent<>();
		};
	}

}
