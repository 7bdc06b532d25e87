package uz.consbridge.events.contract;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import uz.consbridge.events.EventTypes;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The checked-in schemas are those of the code. After a change of an event write them
 * anew with {@code mvn -pl common-events -am test -Dtest=SchemaTests -Dschemas.write=true
 * -Dsurefire.failIfNoSpecifiedTests=false}, and look at the difference.
 */
class SchemaTests {

	@ParameterizedTest
	@MethodSource("types")
	void isWhatTheCodeSays(String type) {
		JsonNode derived = SchemaOf.event(type, EventTypes.classOf(type).orElseThrow());
		if (Boolean.getBoolean("schemas.write")) {
			Contracts.write(Contracts.SCHEMAS.resolve(type + ".json"), derived);
		}
		assertThat(Contracts.in(Contracts.SCHEMAS)).containsEntry(type, derived);
	}

	@Test
	void describesNoEventThatDoesNotExist() {
		assertThat(Contracts.in(Contracts.SCHEMAS)).containsOnlyKeys(EventTypes.all().keySet());
	}

	static Iterable<String> types() {
		return EventTypes.all().keySet().stream().sorted().toList();
	}

}
