package uz.consbridge.gateway.manager;

import java.time.LocalDate;

import uz.consbridge.events.ManagerState;

/**
 * The managers as 1C knows them. What only we know of them (their Chatwoot agent, whether
 * they are enabled) stays. Everything joins the caller's transaction.
 */
public interface Staff {

	/** Stores a manager with its skills. */
	void store(ManagerState manager);

	/** 1C no longer knows the manager. */
	void remove(String managerKey);

	/**
	 * Stores that a manager's queue is closed on a day, or open again.
	 * @return whether that is news
	 */
	boolean close(String managerKey, LocalDate day, boolean closed);

}
