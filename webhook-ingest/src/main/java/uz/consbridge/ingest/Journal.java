package uz.consbridge.ingest;

import java.util.concurrent.CompletableFuture;

import uz.consbridge.ingest.spool.Outgoing;

/** Where records become durable. */
interface Journal {

	/** Completes, with where it is, when the record cannot be lost any more. */
	CompletableFuture<Place> append(Outgoing outgoing);

	/** Where a durable record is. */
	enum Place {

		/** All in-sync replicas have it. */
		KAFKA,

		/** This machine's disk has it, until Kafka does. */
		SPOOL

	}

}
