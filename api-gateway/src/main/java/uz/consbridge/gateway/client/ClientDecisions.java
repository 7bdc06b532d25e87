package uz.consbridge.gateway.client;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import uz.consbridge.events.ClientFacts;
import uz.consbridge.events.ConsultationEvent.ClientChanged;
import uz.consbridge.events.Origin;
import uz.consbridge.gateway.outbox.Outbox;

import org.springframework.stereotype.Component;

/**
 * Decides that outside systems are to learn what changed in a client: Chatwoot in its
 * contact, 1C in the contractor of an owner.
 */
@Component
class ClientDecisions {

	private final Outbox outbox;

	private final Clients clients;

	ClientDecisions(Outbox outbox, Clients clients) {
		this.outbox = outbox;
		this.clients = clients;
	}

	/** Says it if anything differs; the users of an owner share what is the owner's. */
	void changed(Client before, Client after, Origin origin) {
		if (before.facts().equals(after.facts())) {
			return;
		}
		say(after, origin);
		if (after.owner() && !shared(before.facts()).equals(shared(after.facts()))) {
			this.clients.usersOf(after.clientId()).forEach((user) -> say(user, origin));
		}
	}

	/** There is a client that nobody outside has seen. */
	void isNew(Client client, Origin origin) {
		say(client, origin);
	}

	private void say(Client client, Origin origin) {
		this.outbox.append(new ClientChanged(origin, this.clients.withOwnersData(client)));
	}

	private static List<String> shared(ClientFacts owner) {
		return Stream
			.of(owner.companyName(), owner.inn(), owner.subscriberCode(), owner.country(), owner.region(), owner.city(),
					owner.partner())
			.map((value) -> Objects.requireNonNullElse(value, ""))
			.toList();
	}

}
