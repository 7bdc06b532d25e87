package uz.consbridge.ingest;

/** What became of a proven webhook. */
public enum Verdict {

	/** Kafka has it. */
	PUBLISHED,

	/** Kafka had it before. */
	DUPLICATE,

	/** It says nothing anybody here wants to know. */
	IGNORED,

	/** It could not be read; Kafka has it, for a person to look at. */
	UNREADABLE,

	/** Kafka did not confirm in time: Chatwoot must not be told that it was taken. */
	UNAVAILABLE

}
