package uz.consbridge.onecsync;

import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uz.consbridge.events.ClientFacts;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.ConsultationEvent.ConsultationCreated;
import uz.consbridge.events.ConsultationFacts;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.EffectOutcome;
import uz.consbridge.events.Event;
import uz.consbridge.events.Links;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Status;
import uz.consbridge.simulator.http.LedgerEntry;
import uz.consbridge.simulator.onec.model.Row;

import static org.assertj.core.api.Assertions.assertThat;

/** Defects the predecessor had in 1C; each must never come back. */
@ExtendWith(Rigs.class)
class DefectTests {

	private static final String RUSSIAN = "15d38cda-1812-11ef-b824-c67597d01fa8";

	private static final String UZBEK = "15d38cdb-1812-11ef-b824-c67597d01fa8";

	private final TimeZone usual = TimeZone.getDefault();

	private final Rig rig;

	private final Case one;

	DefectTests(Rig rig) {
		this.rig = rig;
		this.one = new Case(rig);
	}

	@AfterEach
	void nothingWasMalformedRedundantOrDouble() {
		TimeZone.setDefault(this.usual);
		assertThat(this.rig.onec().recording().violations().all()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "ru, " + RUSSIAN, "uz, " + UZBEK })
	void bug7TheLanguageIsAlwaysSent(String language, String key) {
		assertThat(make(facts(language, "Иван Примеров", null)).languageKey()).isEqualTo(key);
	}

	@Test
	void bug8TextsOfSeveralLinesAreOneLineInOneC() {
		DocumentState document = this.one.create().document();
		for (String text : List.of("" + document.topic(), "" + document.description(), "" + document.remark(),
				"" + document.callbackHint())) {
			assertThat(text).doesNotContain("\n", "\r", "  ").isEqualTo(text.strip());
		}
		assertThat(document.description()).isEqualTo("Не закрывается счёт 2010");
		assertThat(document.remark()).contains(" | ");
		this.rig.deliver(this.one.decided(this.one.redate(Origin.API)));
		assertThat(this.rig.writes()).extracting(LedgerEntry::body)
			.anySatisfy((body) -> assertThat(body).contains("по просьбе клиента"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Иван Примеров | ООО ПРИМЕР        | Clobus Иван Примеров
			ООО Другое    | ООО ПРИМЕР        | Clobus ООО ПРИМЕР
			              | Clobus ООО ПРИМЕР | Clobus ООО ПРИМЕР
			""")
	void bug10TheDocumentNamesThePersonFirstAndTheMaskOnce(@Nullable String contact, String company, String name) {
		DocumentState document = make(facts("ru", contact, company));
		assertThat(row(document).text("АбонентПредставление")).startsWith(name + " ").containsOnlyOnce("Clobus");
	}

	@Test
	void e18WallClocksOfTheBaseAreNoUniversalTimeWhateverZoneTheProcessIsIn() {
		TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
		DocumentState document = this.one.create().document();
		assertThat(document.createdAt()).isEqualTo(this.one.created);
		assertThat(document.scheduledAt()).isEqualTo(this.one.planned);
		assertThat(row(document).time("ДатаКонсультации")).isEqualTo(this.rig.wall(this.one.planned));
		assertThat(row(document).time("ДатаСоздания")).isEqualTo(this.rig.wall(this.one.created));
	}

	@Test
	void e19ADocumentInWorkIsNotTakenForAnEndedOne() {
		DocumentState document = this.one.create().document();
		this.rig.onec()
			.operator()
			.changeDocument(UUID.fromString(document.refKey()), Map.of("ВидОбращения", DocumentState.CONSULTATION));
		assertThat(this.one.refreshed(document.refKey()).status()).isEqualTo(Status.OPEN);
	}

	private DocumentState make(ConsultationFacts facts) {
		Event<ConsultationEvent> decision = this.one
			.decided(new ConsultationCreated(facts.consId(), Origin.API, Links.NONE, facts, false, true));
		this.rig.deliver(decision);
		return this.rig.reports().about(decision, EffectOutcome.DocumentLinked.class).document();
	}

	private ConsultationFacts facts(String language, @Nullable String contact, @Nullable String company) {
		ClientFacts owner = this.one.subscriber;
		ClientFacts client = Facts.client(contact, "ivan", (company != null) ? company : owner.companyName(),
				"+998900000001", owner.inn(), owner.subscriberCode());
		ConsultationFacts usual = Facts.consultation(UUID.randomUUID(), client, this.one.created, this.one.planned,
				null);
		return new ConsultationFacts(usual.consId(), usual.source(), usual.type(), usual.status(), usual.createdAt(),
				usual.scheduledAt(), language, usual.topic(), usual.comment(), usual.importance(), usual.software(),
				usual.categoryKey(), usual.categoryName(), usual.questionKey(), usual.questionName(),
				usual.managerKey(), usual.managerAgentId(), usual.number(), usual.tags(), usual.customAttributes(),
				usual.conversationSourceId(), usual.firstMessageSourceId(), client, client);
	}

	private Row row(DocumentState document) {
		return this.rig.onec().operator().document(UUID.fromString(document.refKey())).orElseThrow();
	}

}
