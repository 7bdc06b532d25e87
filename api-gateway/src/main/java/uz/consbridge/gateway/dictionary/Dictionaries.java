package uz.consbridge.gateway.dictionary;

import java.util.List;

import uz.consbridge.events.Dictionary;
import uz.consbridge.events.DictionaryEntry;

/**
 * The dictionaries of the owner's database. Everything joins the caller's transaction.
 */
public interface Dictionaries {

	/**
	 * Stores an entry as 1C shows it. When the transaction commits, every instance learns
	 * that the dictionary has changed; nothing happens if nothing differs.
	 */
	void store(DictionaryEntry entry);

	/** The entry is no longer offered. */
	void remove(Dictionary dictionary, String refKey);

	/** The entries that are offered, by description. */
	List<DictionaryEntry> all(Dictionary dictionary);

}
