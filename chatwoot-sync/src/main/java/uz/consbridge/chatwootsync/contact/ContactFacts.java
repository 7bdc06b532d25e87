package uz.consbridge.chatwootsync.contact;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import uz.consbridge.chatwoot.ContactData;
import uz.consbridge.events.ClientFacts;

/** What a client's contact is to say. */
final class ContactFacts {

	private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>\"]{1,64}@[^@\\s,;<>\"]+\\.[^@\\s,;<>\".]+");

	private static final Map<String, String> COUNTRIES = Map.ofEntries(Map.entry("узбекистан", "UZ"),
			Map.entry("uzbekistan", "UZ"), Map.entry("россия", "RU"), Map.entry("russia", "RU"),
			Map.entry("казахстан", "KZ"), Map.entry("kazakhstan", "KZ"), Map.entry("киргизия", "KG"),
			Map.entry("кыргызстан", "KG"), Map.entry("kyrgyzstan", "KG"), Map.entry("таджикистан", "TJ"),
			Map.entry("tajikistan", "TJ"), Map.entry("туркменистан", "TM"), Map.entry("turkmenistan", "TM"));

	private ContactFacts() {
	}

	/**
	 * The contact's data.
	 * @param owner the subscriber, or the client itself
	 */
	static ContactData of(ClientFacts client, ClientFacts owner) {
		String email = client.email();
		String phone = Phone.e164(client.phone());
		return new ContactData(client.clientId().toString(), name(client, owner), email(email),
				(phone != null) ? phone : Phone.e164(owner.phone()), custom(client, owner), additional(client, owner));
	}

	private static String name(ClientFacts client, ClientFacts owner) {
		return Stream.of(client.name(), client.contactName(), owner.name(), owner.contactName())
			.map(ContactFacts::text)
			.filter((name) -> !name.isEmpty())
			.findFirst()
			.orElse("Клиент");
	}

	private static @Nullable String email(@Nullable String email) {
		String plain = text(email).toLowerCase(Locale.ROOT);
		return EMAIL.matcher(plain).matches() ? plain : null;
	}

	private static Map<String, Object> custom(ClientFacts client, ClientFacts owner) {
		Map<String, Object> attributes = new LinkedHashMap<>();
		attributes.put("code_abonent", first(client.subscriberCode(), owner.subscriberCode()));
		attributes.put("inn_pinfl", first(client.inn(), owner.inn()));
		attributes.put("client_type", client.owner() ? "owner" : "user");
		String partner = first(client.partner(), owner.partner());
		if (!partner.isEmpty()) {
			attributes.put("partner", partner);
		}
		return attributes;
	}

	private static Map<String, Object> additional(ClientFacts client, ClientFacts owner) {
		Map<String, Object> attributes = new LinkedHashMap<>();
		String city = Stream.of(client.region(), client.city())
			.map(ContactFacts::text)
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(", "));
		String country = text(client.country());
		put(attributes, "city", city);
		put(attributes, "country", country);
		put(attributes, "country_code", code(country));
		put(attributes, "company_name", first(client.companyName(), owner.companyName()));
		return attributes;
	}

	private static String code(String country) {
		boolean twoLetters = country.length() == 2 && country.chars().allMatch((c) -> c < 128 && Character.isLetter(c));
		return twoLetters ? country.toUpperCase(Locale.ROOT)
				: COUNTRIES.getOrDefault(country.toLowerCase(Locale.ROOT), "");
	}

	private static void put(Map<String, Object> attributes, String name, String value) {
		if (!value.isEmpty()) {
			attributes.put(name, value);
		}
	}

	private static String first(@Nullable String value, @Nullable String otherwise) {
		String plain = text(value);
		return plain.isEmpty() ? text(otherwise) : plain;
	}

	private static String text(@Nullable String value) {
		String shown = Objects.requireNonNullElse(value, "").replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
		return (shown.length() <= 255) ? shown : shown.substring(0, 255).strip();
	}

}
