package uz.consbridge.events;

import java.util.List;
import java.util.stream.Stream;

/**
 * What 1C held before Consbridge was there. Published on {@link Topics#ONEC_LOAD}, keyed
 * by the job that reads it and a number that is the same for all rows about one document.
 * It is taken over in silence: nobody is told about old facts.
 */
public sealed interface LoadEvent extends EventData {

	/** The job that read it. */
	String job();

	/**
	 * A chunk of rows, at most {@value #MAX_ROWS} of them. A row may come again in
	 * another chunk, also with another content, of which the newer one counts.
	 */
	record RowsLoaded(String job, List<DocumentState> documents, List<OneCEvent.RedateAdded> redates,
			List<OneCEvent.RatingAdded> ratings, List<OneCEvent.CallDetected> calls) implements LoadEvent {

		/** Most rows of one chunk. */
		public static final int MAX_ROWS = 1_000;

		/** Most bytes of one chunk's payload, unless one row alone is larger. */
		public static final int MAX_BYTES = 768 * 1024;

		/** A chunk of these rows. */
		public static RowsLoaded of(String job, List<? extends OneCEvent> rows) {
			return new RowsLoaded(job,
					only(rows, OneCEvent.DocumentChanged.class).map(OneCEvent.DocumentChanged::document).toList(),
					only(rows, OneCEvent.RedateAdded.class).toList(), only(rows, OneCEvent.RatingAdded.class).toList(),
					only(rows, OneCEvent.CallDetected.class).toList());
		}

		private static <T extends OneCEvent> Stream<T> only(List<? extends OneCEvent> rows, Class<T> type) {
			return rows.stream().filter(type::isInstance).map(type::cast);
		}

	}

}
