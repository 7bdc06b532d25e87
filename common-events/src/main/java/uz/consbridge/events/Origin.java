package uz.consbridge.events;

/**
 * The system in which a change was made. No effector writes a decision back to its
 * origin.
 */
public enum Origin {

	API, CHATWOOT, ONEC

}
