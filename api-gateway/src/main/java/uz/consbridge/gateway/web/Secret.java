package uz.consbridge.gateway.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import org.jspecify.annotations.Nullable;

/** A secret that can be compared, in constant time, and not be read. */
final class Secret {

	private final byte[] digest;

	Secret(String value) {
		this.digest = digest(value);
	}

	/** Whether the caller knows it; neither length nor content show in the time taken. */
	boolean is(@Nullable String offered) {
		return offered != null && MessageDigest.isEqual(this.digest, digest(offered));
	}

	private static byte[] digest(String value) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
