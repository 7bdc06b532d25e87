package uz.consbridge.gateway;

/** What an instance of the gateway does; each can scale alone. */
public enum Role {

	/** Serves the REST API and the dead-letter desk. */
	API,

	/** Applies what the outside systems reported. */
	PROJECTOR,

	/** Takes decisions from the outbox to Kafka. */
	RELAY

}
