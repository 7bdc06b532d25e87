package uz.consbridge.gateway.client;

import uz.consbridge.gateway.client.MatchClient.Result.Refused;

/** Creates clients and changes them, as frontends ask. */
public interface SaveClient {

	/**
	 * Finds the client meant and changes it, or makes it. What changed is told to
	 * Chatwoot and, for an owner, to 1C; another phone reaches its open documents.
	 */
	Result save(ClientData data);

	/** What became of it. */
	sealed interface Result {

		record Saved(Client client) implements Result {

		}

		record NotSaved(Refused why) implements Result {

		}

	}

}
