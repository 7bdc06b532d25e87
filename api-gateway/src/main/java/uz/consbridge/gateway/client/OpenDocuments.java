package uz.consbridge.gateway.client;

/**
 * The consultations with documents in 1C that still say how to reach a client. Joins the
 * caller's transaction.
 */
public interface OpenDocuments {

	/** How the client is to be reached has changed; decided for each consultation. */
	void reachedOtherwise(Client client);

}
