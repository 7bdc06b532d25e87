package uz.consbridge.chatwootsync.contact;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
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

	private final Contacts contacts;

	private final Effects effects;

	public ClientContacts(Contacts contacts, Effects effects) {
		this.contacts = contacts;
		this.effects = effects;
	}

	/**
	 * The id of the client's contact, which is made if there is none and completed if it
	 * lacks something.
	 * @param inboxId inbox that a new contact is to be known to
	 */
	public Step<Long> resolve(ClientFacts client, ClientFacts owner, long inboxId, long sequence) {
		ContactData data = ContactFacts.of(client, owner);
		AtomicReference<@Nullable ContactMatches> seen = new AtomicReference<>();
		Step<ContactMade> made = this.effects.make("contact", client.clientId(), sequence, ContactMade.class,
				(deadline) -> matches(data, deadline).map((matches) -> {
					seen.set(matches);
					return matches.own()
						.<Sight<ContactMade>>map((contact) -> new Sight.Present<>(new ContactMade(contact.id(), false)))
						.orElseGet(() -> new Sight.Missing<>((within) -> create(matches.free(data), inboxId, within)));
				}));
		return made.then((contact) -> contact.created() ? Step.of(contact.id())
				: update(data, sequence, ContactChange::lacking, seen.get()).map((done) -> contact.id()));
	}

	/** Writes what a client changed into its contact, if there is one. */
	public Step<Boolean> update(ClientFacts client, long sequence) {
		return update(ContactFacts.of(client, client), sequence, ContactChange::differing, null);
	}

	/** Finds or makes the contact anew, after the known one has vanished. */
	public Answer<Long> recover(ClientFacts client, ClientFacts owner, long inboxId, Deadline deadline) {
		ContactData data = ContactFacts.of(client, owner);
		return matches(data, deadline).then((matches) -> matches.own()
			.<Answer<Long>>map((contact) -> new Answer.Ok<>(contact.id()))
			.orElseGet(() -> create(matches.free(data), inboxId, deadline).map(ContactMade::id)));
	}

	/**
	 * @param seen what was read just before, so that it need not be read again
	 */
	private Step<Boolean> update(ContactData data, long sequence,
			BiFunction<Contact, ContactData, Optional<ContactData>> difference, @Nullable ContactMatches seen) {
		return this.effects.set("contact-data", data.identifier(), sequence,
				(deadline) -> ((seen != null) ? new Answer.Ok<>(seen) : matches(data, deadline))
					.map((matches) -> change(matches, data, difference)));
	}

	private Sight<Boolean> change(ContactMatches matches, ContactData data,
			BiFunction<Contact, ContactData, Optional<ContactData>> difference) {
		Optional<Contact> own = matches.own();
		ContactData change = own.flatMap((contact) -> difference.apply(contact, data)).map(matches::free).orElse(null);
		if (own.isEmpty() || change == null || change.empty()) {
			return new Sight.Present<>(true);
		}
		return new Sight.Missing<>(
				(within) -> this.contacts.update(own.get().id(), change, within).map((updated) -> true));
	}

	private Answer<ContactMatches> matches(ContactData data, Deadline deadline) {
		return this.contacts.sharing(data, deadline).map((found) -> ContactMatches.of(found, data));
	}

	/** Somebody may have taken something since, or made the very contact. */
	private Answer<ContactMade> create(ContactData data, long inboxId, Deadline deadline) {
		Answer<ContactMade> created = this.contacts.create(data, inboxId, deadline)
			.map((contact) -> new ContactMade(contact.id(), true));
		if (!(created instanceof Answer.Failed<ContactMade>(Failure.Refused refused)) || refused.status() != 422) {
			return created;
		}
		ContactData less = refused.attributes().contains("email") ? data.withoutEmail() : data;
		ContactData rest = refused.attributes().contains("phone_number") ? less.withoutPhone() : less;
		if (!rest.equals(data) && !refused.attributes().contains("identifier")) {
			return create(rest, inboxId, deadline);
		}
		return this.contacts.find(data.identifier(), deadline)
			.then((found) -> found
				.<Answer<ContactMade>>map((contact) -> new Answer.Ok<>(new ContactMade(contact.id(), false)))
				.orElse(created));
	}

}
