package uz.consbridge.ingest;

import java.util.concurrent.CompletableFuture;

import uz.consbridge.events.ChatwootEvent;
import uz.consbridge.events.Event;
import uz.consbridge.ingest.chatwoot.Reading;

/** Where hooks become durable. A future completes when what was given cannot be lost. */
interface Journal {

	CompletableFuture<Void> append(Event<ChatwootEvent> event);

	/**
	 * Keeps a hook that could not be read. It is published as it came, so that the
	 * consumers park it as malformed: a person sees it, and a later version can replay
	 * it.
	 * @param id {@code ce_id}
	 */
	CompletableFuture<Void> append(String id, Hook hook, Reading.Unreadable why);

}
