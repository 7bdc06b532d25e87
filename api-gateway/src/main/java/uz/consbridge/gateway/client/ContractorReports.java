package uz.consbridge.gateway.client;

import uz.consbridge.events.ContractorState;

/** What 1C reports about subscribers. Everything joins the caller's transaction. */
public interface ContractorReports {

	/**
	 * The contractor is as given. It is the owner with its key, else with its subscriber
	 * code, else with its INN, else a new one. What 1C does not know is kept, and so is a
	 * phone that was changed here a moment ago.
	 * @return one word for the log
	 */
	String changed(ContractorState contractor);

	/** The contractor is no longer there: whoever it was loses the link. */
	String vanished(String refKey);

}
