package uz.consbridge.onecsync.contractor;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.ClientFacts;

/** What identifies a subscriber in 1C: its code, a number there, and its ИНН. */
record Subscriber(long code, String inn, ClientFacts facts) {

	/** Empty if the client has no ИНН or no code that 1C could hold. */
	static Optional<Subscriber> of(ClientFacts facts) {
		String inn = stripped(facts.inn());
		String code = stripped(facts.subscriberCode());
		if (inn.isEmpty() || !code.matches("\\d{1,18}") || Long.parseLong(code) == 0) {
			return Optional.empty();
		}
		return Optional.of(new Subscriber(Long.parseLong(code), inn, facts));
	}

	/** Its identity in the effect ledger. */
	String id() {
		return this.code + "+" + this.inn;
	}

	private static String stripped(@Nullable String text) {
		return (text != null) ? text.strip() : "";
	}

}
