package uz.consbridge.onecsync;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.ConsultationEvent.ConsultationCancelled;
import uz.consbridge.events.ConsultationEvent.RatingAdded;
import uz.consbridge.events.ConsultationEvent.RedateAdded;
import uz.consbridge.events.ConsultationEvent.RefreshRequested;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.EffectOutcome;
import uz.consbridge.events.Event;
import uz.consbridge.events.Links;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Status;
import uz.consbridge.simulator.onec.Seed;
import uz.consbridge.simulator.onec.model.Names;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentChangeTests extends CaseTestBase {

	DocumentChangeTests(Rig rig) {
		super(rig);
	}

	@Test
	void aResolvedConsultationEndsItsDocument() {
		this.one.create();
		DocumentState document = this.one.change(this.one.status(Status.RESOLVED, Origin.CHATWOOT));
		assertThat(document.kind()).isEqualTo(DocumentState.CONSULTATION);
		assertThat(document.endedAt()).isEqualTo(this.one.created.plusSeconds(60));
	}

	@Test
	void anOpenConsultationLeavesItsDocumentInTheQueueOrWithItsManager() {
		UUID document = UUID.fromString(this.one.create().document().refKey());
		int writes = this.rig.writes().size();
		assertThat(this.one.change(this.one.status(Status.OPEN, Origin.API)).kind()).isEqualTo(DocumentState.QUEUED);
		this.rig.onec().operator().take(document, Seed.CONSULTANT);
		assertThat(this.one.change(this.one.status(Status.OPEN, Origin.API)).kind())
			.isEqualTo(DocumentState.CONSULTATION);
		assertThat(this.rig.writes()).hasSize(writes);
	}

	@Test
	void whatOneCDecidedIsNotWrittenBack() {
		this.one.create();
		int requests = this.rig.onec().recording().ledger().entries().size();
		this.rig.deliver(this.one.decided(this.one.status(Status.CLOSED, Origin.ONEC)));
		this.rig.deliver(this.one.decided(this.one.redate(Origin.ONEC)));
		this.rig.deliver(this.one.decided(this.one.rating(Origin.ONEC)));
		assertThat(this.rig.onec().recording().ledger().entries()).hasSize(requests);
	}

	@Test
	void anOlderDecisionAboutAValueIsDropped() {
		this.one.create();
		Event<ConsultationEvent> older = this.one.decided(this.one.manager(Seed.CONSULTANT.toString()));
		DocumentState document = this.one.change(this.one.manager(Seed.SUPERVISOR.toString()));
		this.rig.deliver(older);
		assertThat(this.rig.reports().about(older, EffectOutcome.Done.class).document()).isNull();
		assertThat(this.one.refreshed(document.refKey()).managerKey()).isEqualTo(Seed.SUPERVISOR.toString());
	}

	@Test
	void aManagerUnknownToOneCLeavesTheDocumentsOwn() {
		this.one.create();
		int writes = this.rig.writes().size();
		for (String key : List.of("FRONT", "42")) {
			Event<ConsultationEvent> decision = this.one.decided(this.one.manager(key));
			this.rig.deliver(decision);
			this.rig.reports().about(decision, EffectOutcome.Done.class);
		}
		assertThat(this.rig.writes()).hasSize(writes);
	}

	@Test
	void aRedateIsRecordedAndMovesTheDocument() {
		EffectOutcome.DocumentLinked linked = this.one.create();
		RedateAdded redate = this.one.redate(Origin.API);
		assertThat(this.one.change(redate).scheduledAt()).isEqualTo(redate.newDate());
		assertThat(this.rig.onec().operator().rows(Names.REDATES))
			.filteredOn((row) -> row.ref("ДокументОбращения_Key").toString().equals(linked.document().refKey()))
			.singleElement()
			.satisfies((row) -> {
				assertThat(row.ref("Абонент_Key")).hasToString(linked.contractorKey());
				assertThat(row.text("Комментарий")).isEqualTo("по просьбе клиента");
				assertThat(row.time("Period")).isEqualTo(this.rig.wall(redate.period()));
			});
	}

	@Test
	void aRatingIsRecorded() {
		String refKey = this.one.create().document().refKey();
		Event<ConsultationEvent> decision = this.one.decided(this.one.rating(Origin.CHATWOOT));
		this.rig.deliver(decision);
		this.rig.reports().about(decision, EffectOutcome.Done.class);
		assertThat(this.rig.onec().operator().rows(Names.RATINGS))
			.filteredOn((row) -> row.ref("Обращение_Key").toString().equals(refKey))
			.singleElement()
			.satisfies((row) -> assertThat(row.time("ДатаОценки")).isEqualTo(this.rig.wall(this.one.created)));
	}

	@Test
	void aCancelledConsultationIsCancelledInOneWrite() {
		this.one.create();
		int writes = this.rig.writes().size();
		DocumentState document = this.one
			.change(new ConsultationCancelled(this.one.consId, Origin.API, Links.NONE, this.one.created));
		assertThat(document.status()).isEqualTo(Status.CANCELLED);
		assertThat(document.kind()).isEqualTo(DocumentState.OTHER);
		assertThat(document.deletionMark()).isTrue();
		assertThat(this.rig.writes()).hasSize(writes + 1);
	}

	@Test
	void aDocumentFirstSeenInOneCIsFoundByItsLink() {
		long code = Long.parseLong("" + this.one.subscriber.subscriberCode());
		UUID contractor = this.rig.onec().operator().addContractor(code, "" + this.one.subscriber.inn(), "ООО ПРИМЕР");
		UUID document = this.rig.onec()
			.operator()
			.addDocument(contractor, Seed.CONSULTANT, this.rig.wall(this.one.planned));
		Links links = new Links(null, null, document.toString(), null);
		Event<ConsultationEvent> decision = this.one.decided(new RatingAdded(this.one.consId, Origin.API, links,
				UUID.randomUUID(), this.one.created, 1, 5, null, null, null, null, "ru"));
		this.rig.deliver(decision);
		this.rig.reports().about(decision, EffectOutcome.Done.class);
		assertThat(this.rig.onec().operator().rows(Names.RATINGS))
			.filteredOn((row) -> row.ref("Обращение_Key").equals(document))
			.singleElement()
			.satisfies((row) -> assertThat(row.ref("Контрагент_Key")).isEqualTo(contractor));
	}

	@Test
	void aVanishedDocumentNeedsNoChangeAndIsReportedOnRequest() {
		String refKey = this.one.create().document().refKey();
		this.rig.onec().operator().deleteDocument(UUID.fromString(refKey));
		Event<ConsultationEvent> decision = this.one.decided(this.one.status(Status.RESOLVED, Origin.API));
		this.rig.deliver(decision);
		assertThat(this.rig.reports().about(decision, EffectOutcome.Done.class).document()).isNull();
		this.rig.deliver(this.one.decided(new RefreshRequested(this.one.consId, Origin.API, Links.NONE, "sync")));
		this.rig.reports().first(OneCEvent.DocumentVanished.class, (vanished) -> vanished.refKey().equals(refKey));
	}

}
