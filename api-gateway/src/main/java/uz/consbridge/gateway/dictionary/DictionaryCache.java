package uz.consbridge.gateway.dictionary;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import uz.consbridge.events.Dictionary;
import uz.consbridge.events.DictionaryEntry;
import uz.consbridge.events.Ids;

import org.springframework.stereotype.Component;

/** The dictionaries in memory. */
@Component
public class DictionaryCache {

	private final Dictionaries dictionaries;

	private final DictionaryProperties properties;

	private final Clock clock;

	private final Map<Dictionary, Held> held = new ConcurrentHashMap<>();

	private final AtomicLong forgotten = new AtomicLong();

	DictionaryCache(Dictionaries dictionaries, DictionaryProperties properties, Clock clock) {
		this.dictionaries = dictionaries;
		this.properties = properties;
		this.clock = clock;
	}

	/** The entries that are offered, read at most once for all who ask. */
	public Offered offered(Dictionary dictionary) {
		Instant now = this.clock.instant();
		Held known = this.held.get(dictionary);
		if (known != null && now.isBefore(known.until())) {
			return known.offered();
		}
		long before = this.forgotten.get();
		List<DictionaryEntry> entries = this.dictionaries.all(dictionary);
		Offered offered = new Offered(entries, Ids.named(dictionary.name(), entries.toString()).toString());
		this.held.put(dictionary, new Held(offered, now.plus(this.properties.keptFor())));
		if (this.forgotten.get() != before) {
			// It changed while it was read; whoever asks next reads it again.
			this.held.remove(dictionary);
		}
		return offered;
	}

	/** What is known of the dictionary is no longer so. */
	public void forget(Dictionary dictionary) {
		this.forgotten.incrementAndGet();
		this.held.remove(dictionary);
	}

	/** Nothing that is known can be relied on. */
	public void forgetAll() {
		this.forgotten.incrementAndGet();
		this.held.clear();
	}

	/**
	 * A dictionary as it is offered.
	 *
	 * @param revision the same for the same entries, on every instance
	 */
	public record Offered(List<DictionaryEntry> entries, String revision) {

	}

	private record Held(Offered offered, Instant until) {

	}

}
