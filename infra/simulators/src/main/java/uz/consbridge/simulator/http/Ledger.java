package uz.consbridge.simulator.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** The newest requests, oldest first; bounded. Control calls are not in it. */
public final class Ledger {

	private final int capacity;

	private final Deque<LedgerEntry> entries = new ArrayDeque<>();

	private long last;

	Ledger(int capacity) {
		this.capacity = capacity;
	}

	/** All that are remembered. */
	public synchronized List<LedgerEntry> entries() {
		return List.copyOf(this.entries);
	}

	/** Those that fit. */
	public List<LedgerEntry> entries(Predicate<LedgerEntry> filter) {
		return entries().stream().filter(filter).toList();
	}

	/** Those with this method whose path contains a text. */
	public List<LedgerEntry> entries(String method, String pathContains) {
		return entries((entry) -> entry.method().equals(method) && entry.path().contains(pathContains));
	}

	/** Those that committed a change. */
	public List<LedgerEntry> committed() {
		return entries(LedgerEntry::committed);
	}

	/** How many requests there have been, forgotten ones included. */
	public synchronized long count() {
		return this.last;
	}

	/** Forgets all; ids go on. */
	public synchronized void clear() {
		this.entries.clear();
	}

	synchronized long nextId() {
		this.last++;
		return this.last;
	}

	synchronized void add(LedgerEntry entry) {
		if (this.entries.size() == this.capacity) {
			this.entries.removeFirst();
		}
		this.entries.addLast(entry);
	}

}
