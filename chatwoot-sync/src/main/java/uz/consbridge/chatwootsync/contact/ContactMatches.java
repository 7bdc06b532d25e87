package uz.consbridge.chatwootsync.contact;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import uz.consbridge.chatwoot.Contact;
import uz.consbridge.chatwoot.ContactData;

/**
 * Who has what a client's contact is to have.
 *
 * @param own the client's contact
 * @param others contacts with its e-mail or phone
 */
record ContactMatches(Optional<Contact> own, List<Contact> others) {

	static ContactMatches of(List<Contact> found, ContactData data) {
		Optional<Contact> own = found.stream()
			.filter((contact) -> data.identifier().equalsIgnoreCase(contact.identifier()))
			.findFirst();
		return new ContactMatches(own,
				found.stream().filter((contact) -> own.isEmpty() || contact.id() != own.get().id()).toList());
	}

	/** The data without the e-mail and phone that others have. */
	ContactData free(ContactData data) {
		boolean email = this.others.stream().anyMatch((contact) -> same(data.email(), contact.email()));
		boolean phone = this.others.stream().anyMatch((contact) -> same(data.phone(), contact.phone()));
		ContactData rest = email ? data.withoutEmail() : data;
		return phone ? rest.withoutPhone() : rest;
	}

	private static boolean same(@Nullable String wanted, @Nullable String held) {
		return wanted != null && wanted.equalsIgnoreCase(held);
	}

}
