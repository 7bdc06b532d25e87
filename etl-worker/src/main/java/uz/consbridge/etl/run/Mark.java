package uz.consbridge.etl.run;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import uz.consbridge.etl.jdbc.Watermarks;

/**
 * How far a job has read with a page: up to a time, up to a code, or no further.
 *
 * @param text as it is shown
 */
record Mark(@Nullable Instant time, @Nullable String code, @Nullable String text) {

	static final Mark NONE = new Mark(null, null, null);

	static Mark of(@Nullable Instant time) {
		return (time != null) ? new Mark(time, null, time.toString()) : NONE;
	}

	static Mark of(@Nullable String code) {
		return (code != null) ? new Mark(null, code, code) : NONE;
	}

	void advance(Watermarks watermarks, String job, Instant now) {
		if (this.time != null) {
			watermarks.advance(job, this.time, now);
		}
		if (this.code != null) {
			watermarks.advance(job, this.code, now);
		}
	}

}
