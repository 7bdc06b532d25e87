package uz.consbridge.chatwootsync.client;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.ibm.icu.text.MessageFormat;
import org.jspecify.annotations.Nullable;
import uz.consbridge.chatwootsync.conversation.BaseDates;
import uz.consbridge.events.ConsultationEvent.CallDetected;
import uz.consbridge.events.ConsultationEvent.ClientNoticed;
import uz.consbridge.events.ConsultationEvent.DocumentLinked;
import uz.consbridge.events.ConsultationEvent.RedateAdded;
import uz.consbridge.events.ConsultationFacts;
import uz.consbridge.events.Origin;

/**
 * Words what clients are told, in Russian or Uzbek; any language but {@code uz} is
 * Russian.
 */
public final class ClientTexts {

	private static final String BUNDLE = ClientTexts.class.getPackageName() + ".client";

	private static final Control EXACT = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

	private static final Pattern NAME = Pattern.compile("(\\S+)\\s+(\\S)");

	private final BaseDates dates;

	public ClientTexts(BaseDates dates) {
		this.dates = dates;
	}

	/**
	 * The consultation was accepted.
	 * @param now decides whether it is for today
	 */
	public String accepted(ConsultationFacts facts, Instant now) {
		Words words = words(facts.language());
		if (facts.number() != null && !facts.number().isBlank()) {
			words.line("accepted.number", Map.of("number", facts.number().strip()));
		}
		else {
			words.line("accepted", Map.of());
		}
		Instant scheduled = facts.scheduledAt();
		if (scheduled != null) {
			boolean later = this.dates.day(scheduled).isAfter(this.dates.day(now));
			words.line(later ? "accepted.booked" : "accepted.today", Map.of("date", this.dates.text(scheduled)));
		}
		return words.text();
	}

	/** It has a number now; nothing unless the client is to be told. */
	public Optional<String> number(DocumentLinked document) {
		String number = document.number();
		String language = document.language();
		if (language == null || number == null || number.isBlank()) {
			return Optional.empty();
		}
		Words words = words(language);
		words.line("number", Map.of("number", number.strip()));
		return Optional.of(words.text());
	}

	/**
	 * It moved. The comment is shown to whoever wrote it: staff do not write in the API.
	 */
	public String redate(RedateAdded redate) {
		Words words = words(redate.language());
		words.line("redate", Map.of("date", this.dates.text(redate.newDate())));
		if (redate.oldDate() != null) {
			words.line("redate.old", Map.of("date", this.dates.text(redate.oldDate())));
		}
		else {
			words.line("redate.old.none", Map.of());
		}
		if (redate.origin() == Origin.API) {
			words.lineIf("comment", redate.comment());
		}
		else {
			words.lineIf("manager", shortName(redate.managerName()));
		}
		return words.text();
	}

	/** Somebody tried to phone. */
	public String call(CallDetected call) {
		Words words = words(call.language());
		words.line("call", Map.of("date", this.dates.text(call.period())));
		words.lineIf("manager", shortName(call.managerName()));
		return words.text();
	}

	/** What the owner decided to tell; nothing for a key of a later version. */
	public Optional<String> notice(ClientNoticed notice) {
		Words words = words(notice.language());
		if (!words.bundle().containsKey(notice.messageKey())) {
			return Optional.empty();
		}
		Map<String, Object> arguments = new TreeMap<>();
		notice.arguments().forEach((name, value) -> arguments.put(name, argument(name, value)));
		words.line(notice.messageKey(), arguments);
		for (String detail : List.of("previous", "minutes")) {
			String key = notice.messageKey() + "." + detail;
			if (arguments.containsKey(detail) && words.bundle().containsKey(key)) {
				words.line(key, arguments);
			}
		}
		return Optional.of(words.text());
	}

	private static Object argument(String name, String value) {
		return switch (name) {
			case "minutes" -> Long.valueOf(value);
			case "day" -> DAY.format(LocalDate.parse(value));
			case "manager", "previous" -> String.valueOf(shortName(value));
			default -> value;
		};
	}

	/** The first word and the initial of the second. */
	static @Nullable String shortName(@Nullable String name) {
		if (name == null || name.isBlank()) {
			return null;
		}
		Matcher words = NAME.matcher(name);
		return words.find() ? words.group(1) + " " + words.group(2) + "." : name.strip();
	}

	private static Words words(String language) {
		Locale locale = Locale.of("uz".equalsIgnoreCase(language.strip()) ? "uz" : "ru");
		return new Words(locale, ResourceBundle.getBundle(BUNDLE, locale, EXACT), new ArrayList<>());
	}

	private record Words(Locale locale, ResourceBundle bundle, List<String> lines) {

		void line(String key, Map<String, Object> arguments) {
			this.lines.add(new MessageFormat(this.bundle.getString(key), this.locale).format(arguments));
		}

		void lineIf(String key, @Nullable String argument) {
			if (argument != null && !argument.isBlank()) {
				line(key, Map.of(key, argument.strip()));
			}
		}

		String text() {
			return String.join("\n", this.lines);
		}

	}

}
