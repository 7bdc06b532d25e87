package uz.consbridge.gateway.consultation;

import java.util.List;

/**
 * A page of a list.
 *
 * @param total number of items in the whole list
 */
public record Listing<T>(List<T> items, long total) {

	/** A part of a list that is read as a whole. */
	static <T> Listing<T> of(List<T> all, int skip, int limit) {
		return new Listing<>(all.stream().skip(skip).limit(limit).toList(), all.size());
	}

}
