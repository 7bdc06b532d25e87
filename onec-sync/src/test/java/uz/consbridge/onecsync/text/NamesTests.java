package uz.consbridge.onecsync.text;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uz.consbridge.events.ClientFacts;
import uz.consbridge.onecsync.Facts;

import static org.assertj.core.api.Assertions.assertThat;

class NamesTests {

	private final Names names = new Names("Clobus");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Иван Примеров |      | ООО ПРИМЕР          | Clobus Иван Примеров 10240 (300000019)
			ООО Другое    |      | ООО ПРИМЕР          | Clobus ООО ПРИМЕР 10240 (300000019)
			              | ivan | ООО ПРИМЕР          | Clobus ООО ПРИМЕР 10240 (300000019)
			              | ivan |                     | Clobus ivan 10240 (300000019)
			              |      |                     | Clobus Клиент 10240 (300000019)
			              |      | CLOBUS ООО  ПРИМЕР  | Clobus ООО ПРИМЕР 10240 (300000019)
			              |      | Clobus Clobus ООО А 10240 (300000019) | Clobus ООО А 10240 (300000019)
			              |      | Clobus              | Clobus Клиент 10240 (300000019)
			              |      | Магазин 24          | Clobus Магазин 24 10240 (300000019)
			""")
	void aDocumentNamesThePersonFirstAndTheMaskOnce(@Nullable String contact, @Nullable String name,
			@Nullable String company, String expected) {
		ClientFacts client = Facts.client(contact, name, company, null, "300000019", "10240");
		assertThat(this.names.presentation(client, client)).isEqualTo(expected);
	}

	@Test
	void aDocumentOfAUserNamesTheOwnersCompanyWhenThePersonIsUnknown() {
		ClientFacts user = Facts.client(null, "ivan", null, null, null, null);
		assertThat(this.names.presentation(user, Facts.subscriber("7", "300000019")))
			.isEqualTo("Clobus ООО ПРИМЕР 7 (300000019)");
	}

	@Test
	void aContractorIsNamedByItsCompany() {
		ClientFacts owner = Facts.client("Иван Примеров", "ivan", "ООО\n«ПРИМЕР»", null, "300000019", "10240");
		assertThat(this.names.contractor(owner)).isEqualTo("Clobus ООО «ПРИМЕР» 10240 (300000019)");
	}

	@Test
	void codeAndInnAreLeftOutWhenUnknown() {
		assertThat(this.names.contractor(Facts.client(null, null, "А", null, null, null))).isEqualTo("Clobus А");
	}

	@Test
	void theMaskIsASetting() {
		ClientFacts owner = Facts.client(null, null, "Clobus Group", null, null, "1");
		assertThat(new Names("Deskon").contractor(owner)).isEqualTo("Deskon Clobus Group 1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ООО \"Ромашка\"", "ип Иванов", "LLC Example", "Строй Групп", "МЧЖ «А»", "ACME CORP", "" })
	void companiesAreNotPersons(String name) {
		assertThat(Names.looksLikePerson(name)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Иван Примеров", "Ипполит Ооов", "Aziza" })
	void personsArePersons(String name) {
		assertThat(Names.looksLikePerson(name)).isTrue();
	}

}
