package uz.consbridge.ingest.chatwoot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Webhook bodies as Chatwoot sends them. */
public final class Examples {

	private Examples() {
	}

	/** The bytes of an example file. */
	public static byte[] body(String file) {
		try (InputStream input = Examples.class.getResourceAsStream("/chatwoot/" + file)) {
			return Objects.requireNonNull(input, file).readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
