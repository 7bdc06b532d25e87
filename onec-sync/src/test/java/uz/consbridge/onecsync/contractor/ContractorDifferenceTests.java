package uz.consbridge.onecsync.contractor;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.odata.BaseClock;
import uz.consbridge.odata.Row;
import uz.consbridge.odata.onec.Constants;

import static org.assertj.core.api.Assertions.assertThat;

class ContractorDifferenceTests {

	private static final String OFFICE = "aaaaaaaa-2ae8-4708-a608-7691be9d782b";

	private static final String OURS = Constants.PHONE_KIND.toString();

	@Test
	void aPhoneReplacesTheOneOfItsKindAndIsTheLast() {
		ObjectNode missing = difference("+3", phone(OURS, "+1"), phone(OFFICE, "+2"));
		assertThat(phones(missing)).containsExactly(OFFICE + " +2", OURS + " +3");
	}

	@Test
	void aPhoneWithoutAKindGivesWay() {
		ObjectNode missing = difference("+3", phone(OFFICE, "+2"), phone("", "+1"));
		assertThat(phones(missing)).containsExactly(OFFICE + " +2", OURS + " +3");
	}

	@Test
	void aPhoneThatIsThereIsLeftAlone() {
		assertThat(difference("+1", phone(OFFICE, "+2"), phone(OURS, "+1")).isEmpty()).isTrue();
	}

	private static ObjectNode difference(String wanted, ObjectNode... present) {
		ObjectNode now = contractor(present);
		Row row = new Row(now, new BaseClock(ZoneId.of("Asia/Tashkent"), Clock.systemUTC()));
		return ContractorDifference.of(row, contractor(phone(OURS, wanted)), false);
	}

	private static ObjectNode contractor(ObjectNode... contacts) {
		ObjectNode contractor = JsonNodeFactory.instance.objectNode();
		ArrayNode section = contractor.putArray("КонтактнаяИнформация");
		List.of(contacts).forEach(section::add);
		return contractor;
	}

	private static ObjectNode phone(String kind, String number) {
		return JsonMapper.shared()
			.createObjectNode()
			.put("Тип", "Телефон")
			.put("Вид_Key", kind)
			.put("Представление", number);
	}

	private static List<String> phones(ObjectNode contractor) {
		return contractor.path("КонтактнаяИнформация")
			.valueStream()
			.map((line) -> line.path("Вид_Key").asString() + " " + line.path("Представление").asString())
			.toList();
	}

}
