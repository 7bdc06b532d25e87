package uz.consbridge.ingest.web;

import uz.consbridge.ingest.Refusal;

/** What became of reading a request's body. */
sealed interface Body {

	/** All of it has arrived. */
	final class Complete implements Body {

		private final byte[] bytes;

		Complete(byte[] bytes) {
			this.bytes = bytes;
		}

		byte[] bytes() {
			return this.bytes;
		}

	}

	record Refused(Refusal why) implements Body {

	}

}
