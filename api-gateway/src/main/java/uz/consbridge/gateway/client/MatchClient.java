package uz.consbridge.gateway.client;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** Finds the client a caller means, or creates it. */
public interface MatchClient {

	/**
	 * Finds or creates the client inside the current transaction. Concurrent calls about
	 * the same identity wait for each other until their transactions end.
	 */
	Result match(ClientData data);

	/** What became of it. */
	sealed interface Result {

		/**
		 * @param before as it was before the call; none for a new client
		 */
		record Matched(Client client, @Nullable Client before) implements Result {

			/** Whether it is to be phoned under another number than before the call. */
			public boolean reachedOtherwise() {
				return this.before != null && !Objects.equals(this.before.facts().phone(), this.client.facts().phone());
			}

		}

		/**
		 * @param status HTTP status that tells it
		 * @param field the offending member, if there is one
		 */
		record Refused(int status, @Nullable String field, String detail) implements Result {

		}

	}

}
