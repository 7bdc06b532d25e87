package uz.consbridge.chatwootsync.contact;

import java.util.Optional;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import uz.consbridge.chatwoot.Answer;
import uz.consbridge.chatwoot.Contact;
import uz.consbridge.chatwoot.ContactData;
import uz.consbridge.chatwoot.Contacts;
import uz.consbridge.chatwoot.Deadline;
import uz.consbridge.chatwoot.Failure;
import uz.consbridge.chatwootsync.call.Effects;
import uz.consbridge.chatwootsync.call.Sight;
import uz.consbridge.chatwootsync.call.Step;
import uz.consbridge.events.ClientFacts;

/**
 * Contacts of our clients, keyed by their identifier: the client_id. An e-mail or phone
 * that another contact has is left out, as Chatwoot allows each only once.
 */
public final class ClientContacts {

	private static final long NOBODY = 0;

	private final Contacts contacts;

	private final Effects effects;

	public ClientContacts(Contacts contacts, Effects effects) {
		this.contacts = contacts;
		this.effects = effects;
	}

	/**
	 * The id of the client's contact, which is made if there is none and completed if it
	 * lacks something.
	 */
	public Step<Long> resolve(ClientFacts client, ClientFacts owner, long sequence) {
		ContactData data = ContactFacts.of(client, owner);
		Step<ContactMade> made = this.effects.make("contact", client.clientId(), sequence, ContactMade.class,
				(deadline) -> found(data, deadline).map((found) -> found.<Sight<ContactMade>>map(Sight.Present::new)
					.orElseGet(() -> new Sight.Missing<>((within) -> create(data, within)))));
		return made.then((contact) -> contact.created() ? Step.of(contact.id())
				: update(data, sequence, ContactChange::lacking).map((done) -> contact.id()));
	}

	/** Writes what a client changed into its contact, if there is one. */
	public Step<Boolean> update(ClientFacts client, long sequence) {
		return update(ContactFacts.of(client, client), sequence, ContactChange::differing);
	}

	/** Finds or makes the contact anew, after the known one has vanished. */
	public Answer<Long> recover(ClientFacts client, ClientFacts owner, Deadline deadline) {
		ContactData data = ContactFacts.of(client, owner);
		return found(data, deadline)
			.then((found) -> found.<Answer<ContactMade>>map(Answer.Ok::new).orElseGet(() -> create(data, deadline)))
			.map(ContactMade::id);
	}

	private Step<Boolean> update(ContactData data, long sequence,
			BiFunction<Contact, ContactData, Optional<ContactData>> difference) {
		return this.effects.set("contact-data", data.identifier(), sequence,
				(deadline) -> this.contacts.find(data.identifier(), deadline)
					.then((found) -> found.isEmpty() ? new Answer.Ok<>(new Sight.Present<>(true))
							: missing(found.get(), data, difference, deadline)));
	}

	private Answer<Sight<Boolean>> missing(Contact contact, ContactData data,
			BiFunction<Contact, ContactData, Optional<ContactData>> difference, Deadline deadline) {
		Optional<ContactData> change = difference.apply(contact, data);
		if (change.isEmpty()) {
			return new Answer.Ok<>(new Sight.Present<>(true));
		}
		return free(change.get(), contact.id(), deadline)
			.map((free) -> free.empty() ? new Sight.Present<>(true) : new Sight.Missing<>(
					(within) -> this.contacts.update(contact.id(), free, within).map((updated) -> true)));
	}

	private Answer<ContactMade> create(ContactData data, Deadline deadline) {
		Answer<ContactMade> created = free(data, NOBODY, deadline)
			.then((free) -> this.contacts.create(free, deadline).map((contact) -> new ContactMade(contact.id(), true)));
		boolean taken = created instanceof Answer.Failed<ContactMade>(Failure.Refused refused)
				&& refused.status() == 422;
		return taken
				? found(data, deadline).then((found) -> found.<Answer<ContactMade>>map(Answer.Ok::new).orElse(created))
				: created;
	}

	private Answer<Optional<ContactMade>> found(ContactData data, Deadline deadline) {
		return this.contacts.find(data.identifier(), deadline)
			.map((found) -> found.map((contact) -> new ContactMade(contact.id(), false)));
	}

	/** The data without the e-mail and phone that others have. */
	private Answer<ContactData> free(ContactData data, long own, Deadline deadline) {
		return taken(data.email(), own, this.contacts::findByEmail, deadline)
			.map((taken) -> taken ? data.withoutEmail() : data)
			.then((rest) -> taken(rest.phone(), own, this.contacts::findByPhone, deadline)
				.map((taken) -> taken ? rest.withoutPhone() : rest));
	}

	private static Answer<Boolean> taken(@Nullable String value, long own,
			BiFunction<String, Deadline, Answer<Optional<Contact>>> find, Deadline deadline) {
		return (value != null)
				? find.apply(value, deadline).map((found) -> found.filter((contact) -> contact.id() != own).isPresent())
				: new Answer.Ok<>(false);
	}

}
