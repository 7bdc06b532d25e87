package uz.consbridge.events;

/** A system that handling a record may depend on. */
public enum Target {

	CHATWOOT, ONEC, POSTGRES

}
