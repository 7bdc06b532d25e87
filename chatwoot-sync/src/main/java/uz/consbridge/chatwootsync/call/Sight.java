package uz.consbridge.chatwootsync.call;

import java.util.function.Function;

import uz.consbridge.chatwoot.Answer;
import uz.consbridge.chatwoot.Deadline;

/** What reading showed of an effect. */
public sealed interface Sight<T> {

	/** It is there, or holds already. */
	record Present<T>(T value) implements Sight<T> {

	}

	/** It is not, and this is the write that makes it so. */
	record Missing<T>(Function<Deadline, Answer<T>> write) implements Sight<T> {

	}

}
