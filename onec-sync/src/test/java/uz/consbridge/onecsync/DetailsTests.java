package uz.consbridge.onecsync;

import java.time.temporal.ChronoUnit;
import java.util.List;

import org.junit.jupiter.api.Test;
import uz.consbridge.events.ConsultationEvent.ConsultationUpdated;
import uz.consbridge.events.ConsultationFacts;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.Links;
import uz.consbridge.events.Origin;

import static org.assertj.core.api.Assertions.assertThat;

class DetailsTests extends CaseTestBase {

	DetailsTests(Rig rig) {
		super(rig);
	}

	@Test
	void changedMembersOfAConsultationReachItsDocumentInOneWrite() {
		this.one.create();
		int writes = this.rig.writes().size();
		DocumentState document = this.one
			.change(updated(changedFacts(), "topic", "comment", "importance", "priority", "start_date", "tags"));
		assertThat(document.topic()).isEqualTo("Another topic");
		assertThat(document.description()).isEqualTo("Line one line two");
		assertThat(document.importance()).isEqualTo("Низкая");
		assertThat(document.scheduledAt()).isEqualTo(this.one.planned.plus(3, ChronoUnit.DAYS));
		assertThat(this.rig.writes()).hasSize(writes + 1);
	}

	@Test
	void whatDidNotChangeIsNotWritten() {
		DocumentState before = this.one.create().document();
		DocumentState after = this.one.change(updated(changedFacts(), "topic"));
		assertThat(after.topic()).isEqualTo("Another topic");
		assertThat(after.description()).isEqualTo(before.description());
		assertThat(after.scheduledAt()).isEqualTo(before.scheduledAt());
		int writes = this.rig.writes().size();
		this.one.change(updated(changedFacts(), "topic"));
		assertThat(this.rig.writes()).hasSize(writes);
	}

	@Test
	void whatDocumentsDoNotHaveIsNoneOfOneCsBusiness() {
		this.one.create();
		int requests = this.rig.onec().recording().ledger().entries().size();
		this.rig.deliver(this.one.decided(updated(changedFacts(), "tags", "custom_attributes", "priority")));
		this.rig.deliver(this.one.decided(new ConsultationUpdated(this.one.consId, Origin.ONEC, Links.NONE,
				changedFacts(), List.of("topic"), null)));
		assertThat(this.rig.onec().recording().ledger().entries()).hasSize(requests);
	}

	private ConsultationUpdated updated(ConsultationFacts facts, String... changed) {
		return new ConsultationUpdated(this.one.consId, Origin.API, Links.NONE, facts, List.of(changed), null);
	}

	private ConsultationFacts changedFacts() {
		ConsultationFacts facts = this.one.facts(this.one.planned.plus(3, ChronoUnit.DAYS));
		return new ConsultationFacts(facts.consId(), facts.source(), facts.type(), facts.status(), facts.createdAt(),
				facts.scheduledAt(), facts.language(), "Another topic", "Line one\nline two", 1, facts.software(),
				facts.categoryKey(), facts.categoryName(), facts.questionKey(), facts.questionName(),
				facts.managerKey(), facts.managerAgentId(), facts.number(), facts.tags(), facts.customAttributes(),
				facts.conversationSourceId(), facts.firstMessageSourceId(), facts.client(), facts.subscriber());
	}

}
