package uz.consbridge.onecsync.document;

import java.util.UUID;

import org.springframework.stereotype.Component;
import uz.consbridge.delivery.Outcome;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.odata.Answer;
import uz.consbridge.odata.Failure;
import uz.consbridge.odata.ODataClient;
import uz.consbridge.odata.onec.Documents;
import uz.consbridge.odata.onec.Entities;
import uz.consbridge.onecsync.call.Calls;
import uz.consbridge.onecsync.outcome.Decision;
import uz.consbridge.onecsync.outcome.Outcomes;

/** Reads a document again on request and reports what 1C shows. */
@Component
public class DocumentRefresh {

	private final ODataClient client;

	private final Outcomes outcomes;

	DocumentRefresh(ODataClient client, Outcomes outcomes) {
		this.client = client;
		this.outcomes = outcomes;
	}

	/** Publishes a snapshot of the document, or that it vanished. */
	public Outcome refresh(Decision decision, UUID refKey) {
		return switch (this.client.readOne(Entities.DOCUMENT, refKey, Documents::read)) {
			case Answer.Failed<DocumentState>(Failure.NotFound _) ->
				this.outcomes.observed(decision, new OneCEvent.DocumentVanished(refKey.toString()));
			case Answer.Failed<DocumentState>(Failure why) -> Calls.outcome(why);
			case Answer.Ok<DocumentState>(DocumentState document) ->
				this.outcomes.observed(decision, new OneCEvent.DocumentSnapshot(document));
		};
	}

}
