package uz.consbridge.events.contract;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.events.EventCodec;
import uz.consbridge.events.EventTypes;

import static org.assertj.core.api.Assertions.assertThat;

/** A payload of every event is what its schema says, and what the services read. */
class ExampleTests {

	private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);

	private final EventCodec codec = new EventCodec();

	@Test
	void existsForEveryEvent() {
		assertThat(Contracts.in(Contracts.EXAMPLES)).containsOnlyKeys(EventTypes.all().keySet());
	}

	@ParameterizedTest
	@MethodSource("types")
	void isWhatItsSchemaSays(String type) {
		assertThat(schema(type).validate(example(type),
				(execution) -> execution.executionConfig((config) -> config.formatAssertionsEnabled(true))))
			.isEmpty();
	}

	@ParameterizedTest
	@MethodSource("types")
	void isReadWithoutLossAndWrittenAsItIs(String type) {
		assertThat(decode(type, example(type))).isInstanceOfSatisfying(EventCodec.Decoded.Intact.class,
				(intact) -> assertThat(Contracts.JSON.readTree(this.codec.payload(intact.event().data())))
					.isEqualTo(example(type)));
	}

	@ParameterizedTest
	@MethodSource("types")
	void mayCarryMoreThanThisVersionKnows(String type) {
		ObjectNode newer = (ObjectNode) example(type).deepCopy();
		newer.put("member_of_the_future", true);
		assertThat(schema(type).validate(newer)).isEmpty();
		assertThat(decode(type, newer)).isEqualTo(decode(type, example(type)));
	}

	@ParameterizedTest
	@MethodSource("types")
	void isRefusedByItsSchemaWithoutAMemberThatIsRequired(String type) {
		schema(type).getSchemaNode().path("required").valueStream().map(JsonNode::asString).forEach((member) -> {
			ObjectNode incomplete = (ObjectNode) example(type).deepCopy();
			incomplete.remove(member);
			assertThat(schema(type).validate(incomplete)).as(member).isNotEmpty();
		});
	}

	private EventCodec.Decoded decode(String type, JsonNode payload) {
		return this.codec.decode(
				Map.of("ce_type", type, "ce_id", "1", "ce_source", "example", "ce_time", "2026-11-23T07:00:00Z"),
				payload.toString().getBytes(StandardCharsets.UTF_8));
	}

	private static Schema schema(String type) {
		return REGISTRY.getSchema(Contracts.in(Contracts.SCHEMAS, type));
	}

	private static JsonNode example(String type) {
		return Contracts.in(Contracts.EXAMPLES, type);
	}

	static Iterable<String> types() {
		return SchemaTests.types();
	}

}
