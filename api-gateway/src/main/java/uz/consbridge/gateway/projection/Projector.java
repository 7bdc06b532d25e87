package uz.consbridge.gateway.projection;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uz.consbridge.delivery.Delivery;
import uz.consbridge.delivery.Outcome;
import uz.consbridge.delivery.ParkReason;
import uz.consbridge.delivery.RecordHandler;
import uz.consbridge.events.ChatwootEvent;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.EffectOutcome;
import uz.consbridge.events.Event;
import uz.consbridge.events.LoadEvent;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.events.OneCEvent.DocumentChanged;
import uz.consbridge.events.OperationToken;
import uz.consbridge.events.Target;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applies what was reported, each event in one transaction with its place in the inbox,
 * so that a repeat changes nothing.
 */
@Component
class Projector implements RecordHandler {

	private static final Logger log = LoggerFactory.getLogger(Projector.class);

	private final TransactionTemplate transaction;

	private final Inbox inbox;

	private final Unattached unattached;

	private final ChatwootReports chatwoot;

	private final OnecReports onec;

	private final ReferenceReports references;

	private final FirstLoad load;

	private final OutcomeReports outcomes;

	private final ReportLog reports;

	private final ProjectionProperties properties;

	Projector(PlatformTransactionManager transactions, Inbox inbox, Unattached unattached, ChatwootReports chatwoot,
			OnecReports onec, ReferenceReports references, FirstLoad load, OutcomeReports outcomes, ReportLog reports,
			ProjectionProperties properties) {
		this.transaction = new TransactionTemplate(transactions);
		this.inbox = inbox;
		this.unattached = unattached;
		this.chatwoot = chatwoot;
		this.onec = onec;
		this.references = references;
		this.load = load;
		this.outcomes = outcomes;
		this.reports = reports;
		this.properties = properties;
	}

	@Override
	public Outcome handle(Delivery delivery) {
		Event<?> event = delivery.event();
		if (event.data() instanceof ConsultationEvent) {
			return new Outcome.Park(ParkReason.MALFORMED, "a decision on a topic of reports");
		}
		if (delivery.attempt() == 1 && !delivery.replayed() && replaceable(event)) {
			return new Outcome.Retry(this.properties.successor(), "may have a successor");
		}
		try {
			this.transaction.executeWithoutResult((status) -> {
				if (this.inbox.first(event)) {
					apply(event);
				}
			});
			return Outcome.done();
		}
		catch (TransientDataAccessException | DuplicateKeyException ex) {
			log.info("Event {} met another change and will be applied again: {}", event.id(),
					ex.getClass().getSimpleName());
			return new Outcome.Retry(null, "met another change");
		}
		catch (DataAccessResourceFailureException | TransactionException ex) {
			return new Outcome.Outage(Target.POSTGRES, null, "Postgres does not answer");
		}
	}

	/** Marked deleted in 1C, not by us, and perhaps only to be followed by another. */
	private static boolean replaceable(Event<?> event) {
		return event.data() instanceof DocumentChanged(DocumentState document) && document.deletionMark()
				&& !document.closedWithout() && OperationToken.find(document.remark()).isPresent();
	}

	private void apply(Event<?> event) {
		Applied applied = dispatch(event);
		if (event.data() instanceof ChatwootEvent report) {
			this.reports.record(event, report.key(), applied);
		}
		Applied.Arrival arrived = applied.arrived();
		if (arrived != null) {
			this.unattached.take(arrived.system(), arrived.key()).forEach(this::dispatch);
		}
	}

	private Applied dispatch(Event<?> event) {
		return switch (event.data()) {
			case ChatwootEvent report -> this.chatwoot.apply(event, report);
			case OneCEvent.Reference report -> this.references.apply(report);
			case OneCEvent report -> this.onec.apply(event, report);
			case LoadEvent.RowsLoaded chunk -> this.load.apply(event, chunk, this::apply);
			case EffectOutcome outcome -> this.outcomes.apply(event, outcome);
			case ConsultationEvent decision ->
				throw new IllegalArgumentException("Not a report: " + decision.getClass());
		};
	}

}
