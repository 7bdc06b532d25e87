package uz.consbridge.ingest;

/** What became of a proven webhook. */
public enum Verdict {

	/** Kafka has it. */
	PUBLISHED,

	/** This machine's disk has it until Kafka does. */
	SPOOLED,

	/** It was stored before. */
	DUPLICATE,

	/** It says nothing anybody here wants to know. */
	IGNORED,

	/** It could not be read; Kafka has it, for a person to look at. */
	UNREADABLE,

	/** Neither Kafka nor the disk took it in time: Chatwoot must not be told it was. */
	UNAVAILABLE

}
