package uz.consbridge.gateway.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.ConsultationType;
import uz.consbridge.events.Ids;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Status;
import uz.consbridge.gateway.audit.Cause;
import uz.consbridge.gateway.client.Client;
import uz.consbridge.gateway.client.Clients;
import uz.consbridge.gateway.client.Conflicts;
import uz.consbridge.gateway.client.OpenDocuments;
import uz.consbridge.gateway.manager.ManagerSelection;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class Creation implements CreateConsultation {

	private static final String WHEN = "consultation.scheduled_at";

	private final CreationThreads threads;

	private final TransactionTemplate transaction;

	private final IdempotencyKeys keys;

	private final Requester requester;

	private final Clients clients;

	private final OpenDocuments documents;

	private final Consultations consultations;

	private final ConsultationChanges changes;

	private final FindConsultations find;

	private final Questions questions;

	private final ManagerSelection managers;

	private final ConsultationProperties properties;

	private final Rules rules;

	private final Limits limits;

	private final Clock clock;

	private final Ids ids;

	Creation(CreationThreads threads, PlatformTransactionManager transactions, IdempotencyKeys keys,
			Requester requester, Clients clients, OpenDocuments documents, Consultations consultations,
			ConsultationChanges changes, FindConsultations find, Questions questions, ManagerSelection managers,
			ConsultationProperties properties, Clock clock, Ids ids) {
		this.threads = threads;
		this.transaction = new TransactionTemplate(transactions);
		this.keys = keys;
		this.requester = requester;
		this.clients = clients;
		this.documents = documents;
		this.consultations = consultations;
		this.changes = changes;
		this.find = find;
		this.questions = questions;
		this.managers = managers;
		this.properties = properties;
		this.rules = new Rules(properties);
		this.limits = new Limits(consultations, properties);
		this.clock = clock;
		this.ids = ids;
	}

	@Override
	public Result create(NewConsultation request, @Nullable Idempotency idempotency, String actor) {
		return this.threads.call(() -> Conflicts.beginAgain(() -> transaction(request, idempotency, actor)));
	}

	private Result transaction(NewConsultation request, @Nullable Idempotency idempotency, String actor) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			Result result = claimAndDecide(request, idempotency, actor);
			if (!(result instanceof Result.Created)) {
				status.setRollbackOnly();
			}
			return result;
		}));
	}

	private Result claimAndDecide(NewConsultation request, @Nullable Idempotency idempotency, String actor) {
		if (idempotency == null) {
			return decide(request, null, actor);
		}
		return switch (this.keys.claim(idempotency, this.clock.instant())) {
			case IdempotencyKeys.Claim.Busy _ -> new Result.Busy();
			case IdempotencyKeys.Claim.Taken _ -> decide(request, idempotency, actor);
			case IdempotencyKeys.Claim.Used used -> used.sameBody()
					? new Result.Replayed(this.find.find(used.consId()).orElseThrow()) : new Result.KeyReused();
		};
	}

	private Result decide(NewConsultation request, @Nullable Idempotency idempotency, String actor) {
		return switch (this.requester.of(request)) {
			case Requester.Refused refused -> new Result.Rejected(refused.rejection());
			case Requester.Known known -> {
				Client owner = known.client().owner() ? known.client() : this.clients.get(known.client().ownerId());
				yield create(request, known, owner, idempotency, actor);
			}
		};
	}

	private Result create(NewConsultation asked, Requester.Known requester, Client owner,
			@Nullable Idempotency idempotency, String actor) {
		Client client = requester.client();
		Instant now = this.clock.instant();
		NewConsultation request = fitted(asked, now);
		Optional<Rejection> rejection = check(request, client, owner, now);
		if (rejection.isPresent()) {
			return new Result.Rejected(rejection.get());
		}
		if (requester.reachedOtherwise()) {
			this.documents.reachedOtherwise(client);
		}
		Consultation consultation = consultation(request, client, owner, now);
		this.changes.create(consultation, new Decisions.Parties(client.facts(), owner.facts()),
				Cause.command(actor, now));
		if (idempotency != null) {
			this.keys.remember(idempotency, consultation.consId(), now.plus(this.properties.idempotencyRetention()));
		}
		return new Result.Created(this.find.find(consultation.consId()).orElseThrow());
	}

	/** Within the hours of somebody who can take it; what has passed is now. */
	private NewConsultation fitted(NewConsultation asked, Instant now) {
		Instant planned = asked.scheduledAt();
		return (planned == null) ? asked
				: asked.plannedFor(this.managers.fit(asked.type(), language(asked), guid(asked.categoryKey()),
						guid(asked.managerKey()),
						planned.isBefore(now) ? now.truncatedTo(ChronoUnit.SECONDS) : planned));
	}

	private Optional<Rejection> check(NewConsultation request, Client client, Client owner, Instant now) {
		boolean accounting = request.type() == ConsultationType.ACCOUNTING;
		Instant when = request.scheduledAt();
		Optional<Rejection> rejection = this.rules.guid("consultation.manager_key", request.managerKey())
			.or(() -> this.rules.phone(client.facts(), owner.facts()));
		if (rejection.isEmpty() && accounting) {
			rejection = this.rules.inn(owner.facts());
		}
		if (rejection.isEmpty() && when != null) {
			rejection = this.rules.notTooFar(WHEN, when, now);
		}
		if (rejection.isPresent()) {
			return rejection;
		}
		lockDays(owner, accounting, when, now);
		if (accounting && when != null) {
			return this.limits.accounting(WHEN, owner.clientId(), when, null);
		}
		if (request.type() == ConsultationType.TECHNICAL_SUPPORT) {
			this.consultations.lockClient(client.clientId());
			return this.rules.oneOpenSupport(this.consultations.hasOpenSupport(client.clientId()));
		}
		return Optional.empty();
	}

	/**
	 * The day of the consultation for its limit, and today for the mark of its document.
	 */
	private void lockDays(Client owner, boolean accounting, @Nullable Instant when, Instant now) {
		if (accounting) {
			Set<LocalDate> days = new HashSet<>(List.of(this.limits.day(now)));
			if (when != null) {
				days.add(this.limits.day(when));
			}
			this.consultations.lockDays(owner.clientId(), days);
		}
	}

	private Consultation consultation(NewConsultation request, Client client, Client owner, Instant now) {
		boolean accounting = request.type() == ConsultationType.ACCOUNTING;
		String manager = Optional.ofNullable(request.managerKey())
			.flatMap(Guid::parse)
			.orElseGet(() -> accounting ? chosen(request, now) : null);
		return new Consultation(this.ids.next(), Origin.API, request.source(), client.clientId(), owner.clientId(),
				owner.facts().inn(), request.type(), Status.OPEN, false, language(request), request.importance(),
				request.importance(), request.topic(), request.comment(), guid(request.categoryKey()),
				guid(request.questionKey()), request.software(), request.tags(), request.customAttributes(), manager,
				null, createdAt(owner, accounting, now), request.scheduledAt(), null, null, null, null, null, null,
				null, this.ids.random().toString(), this.ids.random().toString(), null, SyncState.PENDING,
				accounting ? SyncState.PENDING : SyncState.NOT_REQUIRED, null, null, false);
	}

	/** Technical support is taken by whoever comes first. */
	private String chosen(NewConsultation request, Instant now) {
		Instant at = (request.scheduledAt() != null && request.scheduledAt().isAfter(now)) ? request.scheduledAt()
				: now;
		return this.managers.select(request.type(), language(request), guid(request.categoryKey()), at)
			.orElse(this.properties.undefinedManager());
	}

	/** Two documents of one subscriber never carry the same second. */
	private Instant createdAt(Client owner, boolean accounting, Instant now) {
		Instant second = now.truncatedTo(ChronoUnit.SECONDS);
		if (!accounting) {
			return second;
		}
		return this.consultations.lastAccounting(owner.clientId())
			.filter((last) -> !last.isBefore(second))
			.map((last) -> last.plusSeconds(1))
			.orElse(second);
	}

	private String language(NewConsultation request) {
		return Optional.ofNullable(request.language())
			.or(() -> Optional.ofNullable(guid(request.questionKey())).flatMap(this.questions::language))
			.map((language) -> language.strip().toLowerCase(Locale.ROOT))
			.filter((language) -> language.equals("uz"))
			.orElse("ru");
	}

	private static @Nullable String guid(@Nullable String key) {
		return (key != null) ? Guid.parse(key).orElse(null) : null;
	}

}
