package uz.consbridge.gateway.consultation;

import java.util.Optional;
import java.util.UUID;

import uz.consbridge.events.Ids;
import uz.consbridge.gateway.client.Client;
import uz.consbridge.gateway.client.Clients;
import uz.consbridge.gateway.client.MatchClient;

import org.springframework.stereotype.Component;

/** Who asks: the client described in a request, or the one it names. */
@Component
class Requester {

	private final MatchClient match;

	private final Clients clients;

	Requester(MatchClient match, Clients clients) {
		this.match = match;
		this.clients = clients;
	}

	Answer of(NewConsultation request) {
		if (request.client() != null) {
			return switch (this.match.match(request.client())) {
				case MatchClient.Result.Matched matched -> new Known(matched.client(), matched.reachedOtherwise());
				case MatchClient.Result.Refused refused ->
					new Refused(new Rejection(kind(refused.status()), refused.field(), refused.detail()));
			};
		}
		if (request.clientId() == null) {
			return new Refused(Rejection.invalid("client", "Either client or consultation.client_id is required."));
		}
		return named(request.clientId());
	}

	private Answer named(String clientId) {
		Optional<UUID> id = Ids.parse(clientId);
		if (id.isEmpty()) {
			return new Refused(Rejection.invalid("consultation.client_id", "Not a UUID."));
		}
		Optional<Client> client = this.clients.find(id.get());
		return client.isPresent() ? new Known(client.get(), false)
				: new Refused(new Rejection(Rejection.Kind.NOT_FOUND, "consultation.client_id", "Client not found."));
	}

	private static Rejection.Kind kind(int status) {
		return switch (status) {
			case 403 -> Rejection.Kind.FORBIDDEN;
			case 404 -> Rejection.Kind.NOT_FOUND;
			case 409 -> Rejection.Kind.CONFLICT;
			default -> Rejection.Kind.INVALID;
		};
	}

	/** Who it is. */
	sealed interface Answer {

	}

	/**
	 * @param reachedOtherwise whether the request changed its phone
	 */
	record Known(Client client, boolean reachedOtherwise) implements Answer {

	}

	record Refused(Rejection rejection) implements Answer {

	}

}
