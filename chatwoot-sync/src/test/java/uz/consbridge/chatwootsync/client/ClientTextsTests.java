package uz.consbridge.chatwootsync.client;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uz.consbridge.chatwootsync.conversation.BaseDates;
import uz.consbridge.events.ConsultationEvent.CallDetected;
import uz.consbridge.events.ConsultationEvent.ClientNoticed;
import uz.consbridge.events.ConsultationEvent.RedateAdded;
import uz.consbridge.events.Links;
import uz.consbridge.events.Origin;

import static org.assertj.core.api.Assertions.assertThat;

class ClientTextsTests {

	private static final UUID ID = new UUID(1, 2);

	private static final Instant AT = Instant.parse("2026-11-24T05:30:00Z");

	private final ClientTexts texts = new ClientTexts(new BaseDates(ZoneId.of("Asia/Tashkent")));

	@ParameterizedTest
	@CsvSource({ "1,минуту", "2,минуты", "5,минут", "11,минут", "21,минуту", "22,минуты", "25,минут", "111,минут",
			"101,минуту" })
	void russianCountsAsRussianDoes(String minutes, String word) {
		assertThat(notice("closed", Map.of("minutes", minutes), "ru"))
			.isEqualTo("Консультация завершена.\nОна длилась " + minutes + " " + word + ".");
	}

	@Test
	void uzbekHasOneForm() {
		assertThat(notice("closed", Map.of("minutes", "21"), "uz"))
			.isEqualTo("Konsultatsiya yakunlandi.\nU 21 daqiqa davom etdi.");
	}

	@Test
	void namesAreShortAndThePreviousOneIsToldIfThereWasOne() {
		assertThat(notice("manager-changed", Map.of("manager", "Каримова Дилноза Анваровна"), "ru"))
			.isEqualTo("Теперь с вами работает консультант: Каримова Д.");
		assertThat(notice("manager-changed", Map.of("manager", "Aziz", "previous", "Rahimov Aziz"), "uz"))
			.contains("Aziz")
			.contains("Rahimov A.");
	}

	@Test
	void aRedateShowsTheClientsOwnCommentAndNotTheStaffs() {
		assertThat(this.texts.redate(redate(Origin.API, AT, "busy"))).contains("24.11.2026 10:30").contains("busy");
		assertThat(this.texts.redate(redate(Origin.ONEC, null, "client is rude"))).doesNotContain("rude")
			.contains("Консультант: Rahimov A.")
			.contains("не было назначено");
	}

	@Test
	void aCallTellsWhenAndWho() {
		CallDetected call = new CallDetected(ID, Origin.ONEC, Links.NONE, ID, AT, null, "Rahimov Aziz", "uz");
		assertThat(this.texts.call(call)).contains("24.11.2026 10:30").contains("Konsultant: Rahimov A.");
	}

	@Test
	void whatALaterVersionWouldTellIsNotTold() {
		assertThat(this.texts.notice(new ClientNoticed(ID, Origin.API, Links.NONE, ID, "later", Map.of(), "ru")))
			.isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ru", "uz" })
	void bothLanguagesSayTheSame(String language) {
		ResourceBundle bundle = bundle(language);
		assertThat(bundle.keySet()).isEqualTo(bundle("ru").keySet());
		assertThat(bundle.keySet()).allSatisfy((key) -> assertThat(bundle.getString(key)).isNotBlank());
	}

	@Test
	void aQueueIsClosedOnADay() {
		assertThat(notice("queue-closed", Map.of("manager", "Aziz", "day", "2026-11-23"), "ru")).contains("23.11.2026");
	}

	private String notice(String key, Map<String, String> arguments, String language) {
		return this.texts.notice(new ClientNoticed(ID, Origin.API, Links.NONE, ID, key, arguments, language))
			.orElseThrow();
	}

	private static RedateAdded redate(Origin origin, @Nullable Instant old, String comment) {
		return new RedateAdded(ID, origin, Links.NONE, ID, AT, old, AT.plus(Duration.ofDays(1)), comment, null,
				"Rahimov Aziz", "ru");
	}

	private static ResourceBundle bundle(String language) {
		return ResourceBundle.getBundle("uz.consbridge.chatwootsync.client.client", Locale.of(language),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

}
