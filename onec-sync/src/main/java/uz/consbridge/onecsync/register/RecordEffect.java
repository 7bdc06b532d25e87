package uz.consbridge.onecsync.register;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.delivery.effect.CallResult;
import uz.consbridge.delivery.effect.Effect;
import uz.consbridge.delivery.effect.EffectKey;
import uz.consbridge.delivery.effect.Look;
import uz.consbridge.events.Target;
import uz.consbridge.odata.Answer;
import uz.consbridge.odata.EntitySet;
import uz.consbridge.odata.Failure;
import uz.consbridge.odata.Filter;
import uz.consbridge.odata.ODataClient;
import uz.consbridge.odata.ODataQuery;
import uz.consbridge.odata.Row;
import uz.consbridge.odata.Written;
import uz.consbridge.onecsync.call.Calls;

/**
 * Writes a register record, recognised again by its dimensions.
 *
 * @param dimensions finds records with the same dimensions
 * @param same whether a found record says the same
 */
record RecordEffect(ODataClient client, EffectKey key, long sequence, String refKey, EntitySet register,
		ObjectNode payload, Filter dimensions, Predicate<Row> same) implements Effect<Recorded> {

	/** 1C's code for "this key exists". */
	private static final String EXISTS = "15";

	@Override
	public Target target() {
		return Target.ONEC;
	}

	@Override
	public Class<Recorded> valueType() {
		return Recorded.class;
	}

	@Override
	public boolean repeatable() {
		return true;
	}

	@Override
	public CallResult<Recorded> call(Duration atMost) {
		ODataClient within = this.client.within(atMost);
		return switch (within.create(this.register, this.payload)) {
			case Answer.Ok<Written> _ -> new CallResult.Succeeded<>(new Recorded(this.refKey));
			case Answer.Failed<Written>(Failure.Invalid(int status, String code, String text)) when EXISTS
				.equals(code) -> exists(within);
			case Answer.Failed<Written>(Failure why) -> Calls.write(why);
		};
	}

	private CallResult<Recorded> exists(ODataClient within) {
		return switch (find(within)) {
			case Look.Found<Recorded>(Recorded recorded) -> new CallResult.Succeeded<>(recorded);
			case Look.Absent<Recorded> _ -> new CallResult.Refused<>("1C holds another record with this key");
			case Look.CannotTell<Recorded>(CallResult.Failed<Recorded> failure) -> failure;
		};
	}

	@Override
	public Look<Recorded> lookUp(Duration atMost) {
		return find(this.client.within(atMost));
	}

	private Look<Recorded> find(ODataClient within) {
		ODataQuery query = ODataQuery.from(this.register).where(this.dimensions);
		return switch (within.<Row>read(query, (row) -> row)) {
			case Answer.Failed<List<Row>>(Failure why) -> Calls.look(why);
			case Answer.Ok<List<Row>>(List<Row> rows) ->
				rows.stream().anyMatch(this.same) ? new Look.Found<>(new Recorded(this.refKey)) : new Look.Absent<>();
		};
	}

}
