package uz.consbridge.gateway.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.ContractorState;

/**
 * By what a client is recognised.
 *
 * @param hash the caller's own hash of the client
 * @param computedHash ours, of e-mail, phone and INN; none if there are none of them
 * @param inn of the request, or the owner's for a user
 * @param code subscriber code, or the owner's for a user
 */
public record Identity(@Nullable String hash, @Nullable String computedHash, @Nullable String inn,
		@Nullable String code, @Nullable String email, @Nullable String phone) {

	static Identity of(ClientData data) {
		String inn = text(data.orgInn());
		String email = text(data.email());
		String phone = text(data.phoneNumber());
		String code = (text(data.subscriberId()) != null) ? text(data.subscriberId()) : text(data.codeAbonent());
		return new Identity(text(data.clientIdHash()), hash(email, phone, inn), inn, code, email, phone);
	}

	/** A contractor is recognised by its INN and its code only. */
	static Identity of(ContractorState contractor) {
		return new Identity(null, null, contractor.inn(), contractor.subscriberCode(), null, null);
	}

	Identity inheriting(@Nullable String ownerInn, @Nullable String ownerCode) {
		return new Identity(this.hash, this.computedHash, ownerInn, ownerCode, this.email, this.phone);
	}

	/**
	 * A user that becomes an owner keeps what it had of its own, unless it brings others.
	 */
	Identity orElse(@Nullable String storedInn, @Nullable String storedCode) {
		return inheriting((this.inn != null) ? this.inn : storedInn, (this.code != null) ? this.code : storedCode);
	}

	/** The hash to store with a new client. */
	public @Nullable String anyHash() {
		return (this.hash != null) ? this.hash : this.computedHash;
	}

	/** Names of the locks that keep others from creating the same client, in order. */
	TreeSet<String> locks() {
		TreeSet<String> locks = new TreeSet<>();
		add(locks, "hash ", this.hash);
		add(locks, "hash ", this.computedHash);
		add(locks, "inn ", this.inn);
		add(locks, "code ", this.code);
		return locks;
	}

	/** The text without outer spaces, none if nothing is left. */
	public static @Nullable String text(@Nullable String value) {
		return (value == null || value.isBlank()) ? null : value.strip();
	}

	private static void add(TreeSet<String> locks, String prefix, @Nullable String value) {
		if (value != null) {
			locks.add(prefix + value);
		}
	}

	private static @Nullable String hash(@Nullable String email, @Nullable String phone, @Nullable String inn) {
		List<String> parts = new ArrayList<>();
		if (email != null) {
			parts.add("email:" + email.toLowerCase(Locale.ROOT));
		}
		if (phone != null) {
			parts.add("phone:" + phone);
		}
		if (inn != null) {
			parts.add("inn:" + inn);
		}
		return parts.isEmpty() ? null : md5(String.join("|", parts.stream().sorted().toList()));
	}

	/** Not for security: the hash frontends already know their clients by. */
	private static String md5(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
