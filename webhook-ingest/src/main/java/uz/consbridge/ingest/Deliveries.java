package uz.consbridge.ingest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Remembers the latest deliveries that are safe, so that one that comes again is
 * acknowledged without work. A delivery that is being stored is stored once: those that
 * come meanwhile wait for it. Memory is bounded; what is forgotten is recognised
 * downstream.
 */
final class Deliveries {

	private final Set<String> remembered;

	private final Map<String, CompletableFuture<Journal.Place>> underWay = new ConcurrentHashMap<>();

	/**
	 * @param capacity how many are remembered; the oldest is forgotten first
	 */
	Deliveries(int capacity) {
		this.remembered = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
			@Override
			protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
				return size() > capacity;
			}
		}));
	}

	/** Stores the delivery unless it is stored already or being stored. */
	Once once(String id, Supplier<CompletableFuture<Journal.Place>> store) {
		if (this.remembered.contains(id)) {
			return new Once(false, CompletableFuture.completedFuture(Journal.Place.KAFKA));
		}
		CompletableFuture<Journal.Place> mine = new CompletableFuture<>();
		CompletableFuture<Journal.Place> others = this.underWay.putIfAbsent(id, mine);
		if (others != null) {
			return new Once(false, others);
		}
		if (this.remembered.contains(id)) {
			settle(id, mine, Journal.Place.KAFKA, null);
			return new Once(false, mine);
		}
		var _ = begin(store).whenComplete((place, failure) -> settle(id, mine, place, failure));
		return new Once(true, mine);
	}

	static CompletableFuture<Journal.Place> begin(Supplier<CompletableFuture<Journal.Place>> store) {
		try {
			return store.get();
		}
		catch (RuntimeException ex) {
			return CompletableFuture.failedFuture(ex);
		}
	}

	private void settle(String id, CompletableFuture<Journal.Place> promise, Journal.@Nullable Place place,
			@Nullable Throwable failure) {
		if (place != null) {
			this.remembered.add(id);
		}
		this.underWay.remove(id);
		if (failure != null) {
			promise.completeExceptionally(failure);
		}
		else if (place != null) {
			promise.complete(place);
		}
	}

	/**
	 * @param first whether this call is the one that stores it
	 * @param stored completes when the delivery is safe
	 */
	record Once(boolean first, CompletableFuture<Journal.Place> stored) {

	}

}
