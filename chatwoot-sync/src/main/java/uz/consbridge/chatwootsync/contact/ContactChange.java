package uz.consbridge.chatwootsync.contact;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import uz.consbridge.chatwoot.Contact;
import uz.consbridge.chatwoot.ContactData;

/** What has to change in a contact. */
final class ContactChange {

	private ContactChange() {
	}

	/** Only what the contact lacks: what staff wrote stays. */
	static Optional<ContactData> lacking(Contact contact, ContactData wanted) {
		return change(wanted, contact, null, (contact.email() == null) ? wanted.email() : null,
				(contact.phone() == null) ? wanted.phone() : null);
	}

	/** All that differs from what the client says now. */
	static Optional<ContactData> differing(Contact contact, ContactData wanted) {
		return change(wanted, contact, unless(contact.name(), wanted.name()), unless(contact.email(), wanted.email()),
				unless(contact.phone(), wanted.phone()));
	}

	private static Optional<ContactData> change(ContactData wanted, Contact contact, @Nullable String name,
			@Nullable String email, @Nullable String phone) {
		Map<String, Object> custom = differing(contact.customAttributes(), wanted.customAttributes());
		Map<String, Object> additional = differing(contact.additionalAttributes(), wanted.additionalAttributes());
		ContactData change = new ContactData(wanted.identifier(), name, email, phone, custom, additional);
		return change.empty() ? Optional.empty() : Optional.of(change);
	}

	private static Map<String, Object> differing(Map<String, Object> held, Map<String, Object> wanted) {
		Map<String, Object> differing = new LinkedHashMap<>(wanted);
		differing.entrySet().removeIf((entry) -> Objects.equals(held.get(entry.getKey()), entry.getValue()));
		return differing;
	}

	private static @Nullable String unless(@Nullable String held, @Nullable String wanted) {
		return Objects.equals(held, wanted) ? null : wanted;
	}

}
