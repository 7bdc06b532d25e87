package uz.consbridge.delivery.parking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

import uz.consbridge.delivery.Outcome;
import uz.consbridge.delivery.ParkReason;

/**
 * Why a record is parked.
 *
 * @param detail for an operator, without personal data
 * @param fingerprint equal for failures of one kind: identifiers and numbers do not count
 */
public record Cause(ParkReason reason, String detail, String fingerprint) {

	private static final int LONGEST_DETAIL = 2_000;

	private static final int FINGERPRINT_BYTES = 8;

	private static final Pattern VARYING = Pattern
		.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|\\d+");

	public static Cause of(Outcome.Park park, String eventType) {
		String whole = park.detail().replace('\u0000', '\uFFFD');
		String detail = whole.substring(0, Math.min(whole.length(), LONGEST_DETAIL));
		String kind = eventType + "|" + park.reason() + "|" + VARYING.matcher(detail).replaceAll("#");
		return new Cause(park.reason(), detail, fingerprint(kind));
	}

	public boolean blocked() {
		return this.reason == ParkReason.BLOCKED;
	}

	private static String fingerprint(String kind) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(kind.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
