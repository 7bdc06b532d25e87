package uz.consbridge.events;

/** Where the client asked; the {@code source} field of the API. */
public enum Channel {

	SITE, TELEGRAM, CALL_CENTER, CHATWOOT, ONEC

}
