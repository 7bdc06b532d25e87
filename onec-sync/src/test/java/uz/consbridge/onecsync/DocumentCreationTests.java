package uz.consbridge.onecsync;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import uz.consbridge.delivery.Outcome;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.ConsultationEvent.ConsultationCreated;
import uz.consbridge.events.ConsultationEvent.DocumentRequested;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.EffectOutcome;
import uz.consbridge.events.Event;
import uz.consbridge.events.Links;
import uz.consbridge.events.OperationToken;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Status;
import uz.consbridge.simulator.onec.Seed;
import uz.consbridge.simulator.onec.model.Names;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentCreationTests extends CaseTestBase {

	DocumentCreationTests(Rig rig) {
		super(rig);
	}

	@Test
	void aConsultationGetsItsContractorAndItsDocument() {
		EffectOutcome.DocumentLinked linked = this.one.create();
		DocumentState document = linked.document();
		assertThat(document.number()).isNotBlank();
		assertThat(document.kind()).isEqualTo(DocumentState.QUEUED);
		assertThat(document.createdAt()).isEqualTo(this.one.created);
		assertThat(document.scheduledAt()).isEqualTo(this.one.planned);
		assertThat(OperationToken.find(document.remark())).contains(this.one.consId);
		assertThat(document.subscriberKey()).isEqualTo(linked.contractorKey());
		assertThat(this.rig.onec().operator().contractor(UUID.fromString("" + linked.contractorKey())).orElseThrow())
			.satisfies((row) -> assertThat(row.text("Description")).startsWith("Clobus ООО ПРИМЕР"));
	}

	@Test
	void aRedeliveredDecisionIsReportedAgainAndWritesNothing() {
		Event<ConsultationEvent> decision = this.one.decided(this.one.creation());
		this.rig.deliver(decision);
		int writes = this.rig.writes().size();
		this.rig.deliver(decision);
		assertThat(this.rig.writes()).hasSize(writes);
		List<Event<?>> reports = this.rig.reports().all(decision, 2);
		assertThat(reports).extracting(Event::id).containsOnly(reports.getFirst().id());
	}

	@Test
	void aContractorOfOurFolderIsUsedAndAnotherFoldersIsNot() {
		long code = Long.parseLong("" + this.one.subscriber.subscriberCode());
		String inn = "" + this.one.subscriber.inn();
		UUID foreign = this.rig.onec().operator().addContractor(code, inn, "ООО ПРИМЕР");
		this.rig.onec()
			.operator()
			.change(Names.CONTRACTORS, foreign.toString(), Map.of("Parent_Key", Seed.OTHER_FOLDER));
		UUID marked = this.rig.onec().operator().addContractor(code, inn, "ООО ПРИМЕР");
		this.rig.onec().operator().change(Names.CONTRACTORS, marked.toString(), Map.of("DeletionMark", true));
		UUID ours = this.rig.onec().operator().addContractor(code, inn, "ООО ПРИМЕР");
		UUID younger = this.rig.onec().operator().addContractor(code, inn, "ООО ПРИМЕР");
		assertThat(this.one.create().contractorKey()).isEqualTo(ours.toString()).isNotEqualTo(younger.toString());
	}

	@Test
	void aContractorThatVanishedIsFollowedByAnother() {
		String first = "" + this.one.create().contractorKey();
		this.rig.onec().operator().change(Names.CONTRACTORS, first, Map.of("DeletionMark", true));
		Event<ConsultationEvent> second = this.one.decided(
				new ConsultationCreated(UUID.randomUUID(), Origin.API, Links.NONE, Facts.consultation(UUID.randomUUID(),
						this.one.subscriber, this.one.created.minusSeconds(1), null, null), false, true));
		this.rig.deliver(second);
		assertThat(this.rig.reports().about(second, EffectOutcome.DocumentLinked.class).contractorKey())
			.isNotEqualTo(first);
	}

	@Test
	void aSubscriberWithoutCodeIsRejectedWithoutAnyRequest() {
		Event<ConsultationEvent> decision = this.one.decided(new ConsultationCreated(this.one.consId, Origin.API,
				Links.NONE,
				Facts.consultation(this.one.consId, Facts.subscriber("A-7", "300000019"), this.one.created, null, null),
				false, true));
		this.rig.deliver(decision);
		assertThat(this.rig.reports().about(decision, EffectOutcome.Rejected.class).effect()).isEqualTo("document");
	}

	@Test
	void whatIsNotWantedInOneCStaysOutOfIt() {
		int before = this.rig.onec().recording().ledger().entries().size();
		this.rig.deliver(this.one.decided(new ConsultationCreated(this.one.consId, Origin.API, Links.NONE,
				this.one.facts(this.one.planned), true, false)));
		this.rig.deliver(this.one.decided(this.one.status(Status.RESOLVED, Origin.CHATWOOT)));
		this.rig.deliver(this.one.decided(this.one.redate(Origin.API)));
		assertThat(this.rig.onec().recording().ledger().entries()).hasSize(before);
	}

	@Test
	void theFourthDocumentOfADayIsRejectedAndMadeOnAnotherDayWhenAskedAfresh() {
		for (int i = 1; i <= 3; i++) {
			UUID other = UUID.randomUUID();
			this.rig.deliver(this.one
				.decided(new ConsultationCreated(other, Origin.API, Links.NONE, Facts.consultation(other,
						this.one.subscriber, this.one.created.minusSeconds(i), this.one.planned, null), false, true)));
		}
		Event<ConsultationEvent> fourth = this.one.decided(this.one.creation());
		assertThat(this.rig.deliver(fourth)).isEqualTo(Outcome.done());
		assertThat(this.rig.reports().about(fourth, EffectOutcome.Rejected.class).reason()).contains("лимит");
		assertThat(this.rig.bean(JdbcClient.class)
			.sql("select answered from onec.refused_write where sent ->> 'Комментарий' like :token")
			.param("token", "%" + this.one.consId + "%")
			.query(String.class)
			.single()).contains("лимит");
		this.rig.deliver(fourth);
		int requests = this.rig.onec().recording().ledger().entries().size();
		this.rig.deliver(this.one.decided(this.one.status(Status.PENDING, Origin.CHATWOOT)));
		assertThat(this.rig.onec().recording().ledger().entries()).hasSize(requests);
		Event<ConsultationEvent> again = this.one.decided(new DocumentRequested(this.one.consId, Origin.API, Links.NONE,
				this.one.facts(this.one.planned.plus(1, ChronoUnit.DAYS))));
		this.rig.deliver(again);
		assertThat(this.rig.reports().about(again, EffectOutcome.DocumentLinked.class).document().scheduledAt())
			.isEqualTo(this.one.planned.plus(1, ChronoUnit.DAYS));
		assertThat(this.one.change(this.one.status(Status.RESOLVED, Origin.CHATWOOT)).status())
			.isEqualTo(Status.CLOSED);
	}

}
