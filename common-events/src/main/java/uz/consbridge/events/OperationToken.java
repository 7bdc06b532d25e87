package uz.consbridge.events;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The mark in a 1C document's {@code Комментарий} that says which consultation it was
 * made for: {@code [op <cons_id>]}.
 */
public final class OperationToken {

	private static final Pattern TOKEN = Pattern
		.compile("\\[op ([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})]");

	private OperationToken() {
	}

	/** The token of a consultation. */
	public static String of(UUID consId) {
		return "[op " + consId + "]";
	}

	/** The cons_id of the first token in the text. */
	public static Optional<UUID> find(@Nullable String remark) {
		if (remark == null) {
			return Optional.empty();
		}
		Matcher token = TOKEN.matcher(remark);
		return token.find() ? Optional.of(UUID.fromString(token.group(1))) : Optional.empty();
	}

}
