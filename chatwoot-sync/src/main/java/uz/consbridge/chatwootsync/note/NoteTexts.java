package uz.consbridge.chatwootsync.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import uz.consbridge.chatwootsync.conversation.BaseDates;
import uz.consbridge.events.ConsultationEvent.CallDetected;
import uz.consbridge.events.ConsultationEvent.RatingAdded;
import uz.consbridge.events.ConsultationEvent.RedateAdded;
import uz.consbridge.events.ConsultationEvent.StaffNoticed;

/** Words notes to staff in Russian or Uzbek; any language but {@code uz} is Russian. */
public final class NoteTexts {

	private static final String BUNDLE = NoteTexts.class.getPackageName() + ".notes";

	private static final Control EXACT = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

	private final BaseDates dates;

	public NoteTexts(BaseDates dates) {
		this.dates = dates;
	}

	public String redate(RedateAdded redate) {
		Words words = words(redate.language());
		words.line("redate.title");
		if (redate.oldDate() != null) {
			words.line("redate.old", this.dates.text(redate.oldDate()));
		}
		else {
			words.line("redate.old.none");
		}
		words.line("redate.new", this.dates.text(redate.newDate()));
		words.lineIf("manager", redate.managerName());
		words.lineIf("comment", redate.comment());
		return words.text();
	}

	public String rating(RatingAdded rating) {
		Words words = words(rating.language());
		words.line("rating.title", Integer.toString(rating.rating()));
		String number = Integer.toString(rating.questionNumber());
		if (rating.question() != null && !rating.question().isBlank()) {
			words.line("rating.question", number, rating.question().strip());
		}
		else {
			words.line("rating.number", number);
		}
		words.lineIf("manager", rating.managerName());
		words.lineIf("comment", rating.comment());
		return words.text();
	}

	public String call(CallDetected call) {
		Words words = words(call.language());
		words.line("call.title", this.dates.text(call.period()));
		words.lineIf("manager", call.managerName());
		return words.text();
	}

	/** A notice whose key is in no bundle still says its arguments. */
	public String notice(StaffNoticed notice) {
		Words words = words(notice.language());
		String key = notice.messageKey().startsWith("notice.") ? notice.messageKey() : "notice." + notice.messageKey();
		if (words.bundle().containsKey(key)) {
			words.named(key, notice.arguments());
		}
		else {
			words.line("notice.other", notice.messageKey() + " " + new TreeMap<>(notice.arguments()));
		}
		return words.text();
	}

	private static Words words(String language) {
		Locale locale = Locale.of("uz".equalsIgnoreCase(language.strip()) ? "uz" : "ru");
		return new Words(ResourceBundle.getBundle(BUNDLE, locale, EXACT), new ArrayList<>());
	}

	private record Words(ResourceBundle bundle, List<String> lines) {

		void line(String key, String... arguments) {
			Map<String, String> named = new TreeMap<>();
			for (int index = 0; index < arguments.length; index++) {
				named.put(Integer.toString(index), arguments[index]);
			}
			named(key, named);
		}

		void lineIf(String key, @Nullable String argument) {
			if (argument != null && !argument.isBlank()) {
				line(key, argument.strip());
			}
		}

		void named(String key, Map<String, String> arguments) {
			this.lines.add(Placeholders.fill(this.bundle.getString(key), arguments));
		}

		String text() {
			return String.join("\n", this.lines);
		}

	}

}
