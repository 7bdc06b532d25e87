package uz.consbridge.chatwootsync.note;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import uz.consbridge.chatwootsync.conversation.BaseDates;
import uz.consbridge.events.ConsultationEvent.CallDetected;
import uz.consbridge.events.ConsultationEvent.RatingAdded;
import uz.consbridge.events.ConsultationEvent.RedateAdded;
import uz.consbridge.events.ConsultationEvent.StaffNoticed;
import uz.consbridge.events.Links;
import uz.consbridge.events.Origin;

import static org.assertj.core.api.Assertions.assertThat;

class NoteTextsTests {

	private static final UUID ID = new UUID(1, 2);

	private static final Instant AT = Instant.parse("2026-11-23T05:30:00Z");

	private final NoteTexts texts = new NoteTexts(new BaseDates(ZoneId.of("Asia/Tashkent")));

	@Test
	void wordsARedateInRussian() {
		assertThat(this.texts
			.redate(new RedateAdded(ID, Origin.API, Links.NONE, ID, AT, null, AT, "busy {0}", null, "Aziz", "ru")))
			.isEqualTo("""
					Консультация перенесена
					Было: дата не назначена
					Стало: 23.11.2026 10:30
					Консультант: Aziz
					Комментарий: busy {0}""");
	}

	@Test
	void wordsARatingInUzbek() {
		assertThat(this.texts
			.rating(new RatingAdded(ID, Origin.ONEC, Links.NONE, ID, AT, 2, 4, "Tez?", " ", null, null, "uz")))
			.isEqualTo("""
					Mijoz baho qo‘ydi: 5 dan 4
					2-savol: Tez?""");
	}

	@Test
	void wordsACallWhateverTheLanguageIs() {
		assertThat(this.texts.call(new CallDetected(ID, Origin.ONEC, Links.NONE, ID, AT, null, null, "en")))
			.isEqualTo("Попытка дозвониться клиенту: 23.11.2026 10:30");
	}

	@Test
	void wordsNoticesByTheirKeyAndNeverLosesOne() {
		assertThat(this.texts.notice(notice("onec.rejected", Map.of("reason", "день занят"))))
			.isEqualTo("1С не приняла документ консультации: день занят");
		assertThat(this.texts.notice(notice("unheard.of", Map.of("a", "b"))))
			.isEqualTo("Сообщение системы: unheard.of {a=b}");
	}

	@Test
	void saysTheSameInBothLanguages() {
		assertThat(bundle("uz").keySet()).isEqualTo(bundle("ru").keySet());
	}

	private static ResourceBundle bundle(String language) {
		return ResourceBundle.getBundle("uz.consbridge.chatwootsync.note.notes", Locale.of(language));
	}

	private static StaffNoticed notice(String key, Map<String, String> arguments) {
		return new StaffNoticed(ID, Origin.API, Links.NONE, ID, key, arguments, "ru");
	}

}
