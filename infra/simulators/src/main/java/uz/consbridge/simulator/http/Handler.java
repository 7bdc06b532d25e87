package uz.consbridge.simulator.http;

/** Answers a call; everything it changes is committed when it returns. */
@FunctionalInterface
public interface Handler {

	/** Answers the call. */
	Reply handle(Call call);

}
