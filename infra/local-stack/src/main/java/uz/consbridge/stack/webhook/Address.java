package uz.consbridge.stack.webhook;

/**
 * Where Chatwoot must post.
 *
 * @param url without the secret token
 * @param token last part of the address for a Chatwoot that does not sign, empty if none
 */
public record Address(String url, String token) {

	public Address {
		url = url.replaceFirst("/+$", "");
		url = !token.isEmpty() && url.endsWith("/" + token) ? url.substring(0, url.length() - token.length() - 1) : url;
	}

	/** Whether it is one of ours, with or without the token, or the agent bot's. */
	boolean covers(String other) {
		String plain = plain(other);
		return plain.equals(this.url) || plain.equals(this.url + "/bot");
	}

	/** Whether it proves itself by the token. */
	boolean proven(String other) {
		return !plain(other).equals(other.replaceFirst("/+$", ""));
	}

	/** Without the token: the same place, and fit to be shown. */
	String plain(String other) {
		String address = other.replaceFirst("/+$", "");
		return (!this.token.isEmpty() && address.endsWith("/" + this.token))
				? address.substring(0, address.length() - this.token.length() - 1) : address;
	}

	@Override
	public String toString() {
		return this.url;
	}

}
