package uz.consbridge.gateway.outbox;

import uz.consbridge.events.ConsultationEvent;

/** Takes decisions to be published. */
public interface Outbox {

	/**
	 * Stores the decision in the caller's transaction; it is published, at least once and
	 * in the order of its key, if and only if that transaction commits.
	 * @return the decision's {@code ce_id}, by which outcomes will name it
	 * @throws org.springframework.transaction.IllegalTransactionStateException outside a
	 * transaction
	 */
	String append(ConsultationEvent decision);

}
