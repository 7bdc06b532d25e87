package uz.consbridge.gateway.audit;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Remembers every change of a consultation. Written by every path that changes one. */
public interface ChangeLog {

	/** Records a change in the current transaction. */
	void record(UUID consId, Entry entry, Cause cause);

	/**
	 * @param kind {@code status}, {@code manager}, {@code redate}, {@code rating},
	 * {@code call}, {@code sync} or {@code change}
	 * @param field the changed member, named as in the API
	 */
	record Entry(String kind, @Nullable String field, @Nullable Object oldValue, @Nullable Object newValue,
			@Nullable String comment) {

	}

}
