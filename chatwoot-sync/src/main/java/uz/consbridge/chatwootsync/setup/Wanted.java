package uz.consbridge.chatwootsync.setup;

import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

import uz.consbridge.chatwoot.Account;
import uz.consbridge.chatwoot.Answer;
import uz.consbridge.chatwoot.Deadline;

/**
 * Something of a kind that the account must have.
 *
 * @param kind as the effect ledger calls it
 * @param mark by which it is recognised among others of its kind
 * @param present marks of all of the kind there are
 * @param create makes it
 */
record Wanted(String kind, String mark, BiFunction<Account, Deadline, Answer<Set<String>>> present,
		Function<Account, Function<Deadline, Answer<Boolean>>> create) {

	@Override
	public String toString() {
		return this.kind + " " + this.mark;
	}

}
