package uz.consbridge.gateway.client;

import java.util.Objects;

import uz.consbridge.events.Origin;
import uz.consbridge.gateway.client.MatchClient.Result.Matched;
import uz.consbridge.gateway.client.MatchClient.Result.Refused;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class Saving implements SaveClient {

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

	@Override
	public Result save(ClientData data) {
		return Conflicts.beginAgain(() -> once(data));
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
		if (matched.before() == null) {
			this.decisions.isNew(matched.client(), Origin.API);
		}
		else if (matched.reachedOtherwise()) {
			this.documents.reachedOtherwise(matched.client());
		}
		return new Result.Saved(matched.client());
	}

}
