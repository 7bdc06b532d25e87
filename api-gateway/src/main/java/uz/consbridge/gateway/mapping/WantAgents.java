package uz.consbridge.gateway.mapping;

/**
 * Decides that users of 1C who take consultations get an agent in Chatwoot: those with a
 * limit and working hours who are neither deleted nor blocked. Who has an agent, or lost
 * one by an operator's will, is not asked for again.
 */
public interface WantAgents {

	/** What 1C says of a user is new. Joins the caller's transaction. */
	void of(String managerKey);

	/** Asks again for those whose agents did not become known. */
	void again();

}
