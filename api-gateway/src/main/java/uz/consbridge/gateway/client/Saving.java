package uz.consbridge.gateway.client;

import java.util.Objects;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uz.consbridge.events.ClientFacts;
import uz.consbridge.events.Origin;
import uz.consbridge.gateway.client.MatchClient.Result.Matched;
import uz.consbridge.gateway.client.MatchClient.Result.Refused;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class Saving implements SaveClient {

	private static final Logger log = LoggerFactory.getLogger(Saving.class);

	private static final int ATTEMPTS = 3;

	private final TransactionTemplate transaction;

	private final MatchClient match;

	private final ClientDecisions decisions;

	private final OpenDocuments documents;

	Saving(PlatformTransactionManager transactions, MatchClient match, ClientDecisions decisions,
			OpenDocuments documents) {
		this.transaction = new TransactionTemplate(transactions);
		this.match = match;
		this.decisions = decisions;
		this.documents = documents;
	}

	/**
	 * A report may hold one of the consultations and wait for the client while this holds
	 * the client and waits for the consultation; then one of the two begins again.
	 */
	@Override
	public Result save(ClientData data) {
		for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
			try {
				return once(data);
			}
			catch (ConcurrencyFailureException ex) {
				log.info("A client met another change and is saved again: {}", ex.getClass().getSimpleName());
			}
		}
		return once(data);
	}

	private Result once(ClientData data) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			Result result = switch (this.match.match(data)) {
				case Matched matched -> saved(matched);
				case Refused refused -> new Result.NotSaved(refused);
			};
			if (result instanceof Result.NotSaved) {
				status.setRollbackOnly();
			}
			return result;
		}));
	}

	private Result saved(Matched matched) {
		Client before = matched.before();
		if (before == null) {
			this.decisions.isNew(matched.client(), Origin.API);
		}
		else if (!reach(before.facts()).equals(reach(matched.client().facts()))) {
			this.documents.reachedOtherwise(matched.client());
		}
		return new Result.Saved(matched.client());
	}

	private static String reach(ClientFacts facts) {
		return String.valueOf(facts.phone());
	}

}
