package uz.consbridge.odata;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class MaskingTests {

	@Test
	void bodiesKeepTheirShapeAndLoseWhatIsPersonal() {
		JsonNode body = JsonMapper.shared().readTree("""
				{"Абонент_Key": "5b1e7c30-1111-4222-8333-9a0b1c2d3e4f", "ДатаСоздания": "2026-02-27T10:15:42",
				 "ВидОбращения": "Другое", "Posted": false, "ИНН": "300000019", "Тема": "",
				 "АбонентКакСвязаться": "+998900000001 / Иван / SITE",
				 "КонтактнаяИнформация": [{"LineNumber": "1", "Тип": "Телефон", "Представление": "+998900000001"}]}""");
		String masked = Masking.body(body).toString();
		assertThat(masked).contains("5b1e7c30-1111-4222-8333-9a0b1c2d3e4f", "2026-02-27T10:15:42", "Другое", "Телефон",
				"\"ИНН\":\"*** (9)\"", "\"Тема\":\"\"");
		assertThat(masked).doesNotContain("300000019", "998900000001", "Иван");
	}

	@Test
	void sentencesLoseNamesNumbersAndAddresses() {
		assertThat(Masking.text("Превышен лимит: «ООО Ромашка», тел. +998 90 000-00-01, a@example.uz, не более 3"))
			.isEqualTo("Превышен лимит: ***, тел. ***, *** не более 3");
	}

	@Test
	void addressesKeepReferencesAndDates() {
		assertThat(
				Masking.url("Set?$filter=A%20eq%20guid'5b'%20and%20B%20eq%20%27300%27%20and%20C%20ge%20datetime'2026'"))
			.isEqualTo("Set?$filter=A eq guid'5b' and B eq '***' and C ge datetime'2026'");
	}

}
