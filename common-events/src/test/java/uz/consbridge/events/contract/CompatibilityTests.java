package uz.consbridge.events.contract;

import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was released stays readable. With a release the files of {@code docs/schemas} are
 * copied to {@code docs/schemas/released}; a change that this refuses needs an event of a
 * new version.
 */
class CompatibilityTests {

	private static final String REDATE = "consbridge.consultation.RedateAdded.v1";

	@ParameterizedTest
	@MethodSource("released")
	void keepsWhatWasReleased(String type) {
		assertThat(Compatibility.breaks(released(type), Contracts.in(Contracts.SCHEMAS, type))).isEmpty();
	}

	@Test
	void noticesAMemberThatIsGone() {
		assertThat(breaks((schema) -> properties(schema).remove("comment"))).containsExactly("/comment is gone");
	}

	@Test
	void noticesAMemberWithAnotherName() {
		assertThat(breaks((schema) -> properties(schema).set("remark", properties(schema).remove("comment"))))
			.containsExactly("/comment is gone");
	}

	@Test
	void noticesAMemberOfAnotherTypeAlsoFurtherInside() {
		assertThat(breaks((schema) -> properties(schema).putObject("newDate").put("type", "integer")))
			.containsExactly("/newDate has another type");
		assertThat(breaks((schema) -> properties(schema).putObject("newDate").put("type", "string")))
			.as("the format is part of it")
			.containsExactly("/newDate has another type");
		assertThat(breaks((schema) -> properties((ObjectNode) schema.at("/definitions/Links")).putObject("refKey")
			.put("type", "integer"))).containsExactly("/links/refKey has another type");
	}

	@Test
	void noticesANewMemberThatIsRequired() {
		assertThat(breaks((schema) -> {
			properties(schema).putObject("reason").put("type", "string");
			required(schema).add("reason");
		})).containsExactly("/reason is required now");
	}

	@Test
	void noticesAMemberThatNoLongerIsAlwaysThere() {
		assertThat(breaks((schema) -> required(schema).removeIf((name) -> name.asString().equals("language"))))
			.containsExactly("/language may be missing now");
	}

	@Test
	void noticesAWordThatIsNoLongerSaid() {
		assertThat(breaks((schema) -> ((ArrayNode) schema.at("/definitions/Origin/enum")).remove(0)))
			.containsExactly("/origin no longer may be API");
	}

	@Test
	void letsANewMemberPassThatNobodyNeeds() {
		assertThat(
				breaks((schema) -> properties(schema).putObject("reason").putArray("type").add("string").add("null")))
			.isEmpty();
	}

	private static List<String> breaks(Consumer<ObjectNode> change) {
		ObjectNode changed = (ObjectNode) released(REDATE).deepCopy();
		change.accept(changed);
		return Compatibility.breaks(released(REDATE), changed);
	}

	private static ObjectNode properties(ObjectNode schema) {
		return (ObjectNode) schema.get("properties");
	}

	private static ArrayNode required(ObjectNode schema) {
		return (ArrayNode) schema.get("required");
	}

	private static JsonNode released(String type) {
		return Contracts.in(Contracts.RELEASED, type);
	}

	static Iterable<String> released() {
		return Contracts.in(Contracts.RELEASED).keySet();
	}

}
