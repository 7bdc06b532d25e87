package uz.consbridge.etl;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import uz.consbridge.etl.job.Run;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.Event;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.simulator.http.LedgerEntry;
import uz.consbridge.simulator.onec.Seed;
import uz.consbridge.simulator.onec.model.Names;

import static org.assertj.core.api.Assertions.assertThat;

class ConsultationsTests extends PullTestBase {

	private static final String JOB = "consultations";

	@Test
	void publishesADocumentAsItIs() {
		UUID key = this.pulls.document();
		Run run = this.pulls.run(JOB);
		assertThat(run.state()).isEqualTo(Run.State.DONE);
		assertThat(run.tally().published()).isEqualTo(1);
		Event<?> event = this.pulls.topic.events().getFirst();
		assertThat(event.source()).isEqualTo("etl-worker");
		assertThat(event.subject()).isEqualTo(key.toString());
		DocumentState document = ((OneCEvent.DocumentChanged) event.data()).document();
		assertThat(document.subscriberKey()).isEqualTo(this.pulls.subscriber.toString());
		assertThat(document.managerKey()).isEqualTo(Seed.CONSULTANT.toString());
		assertThat(document.kind()).isEqualTo(DocumentState.QUEUED);
		assertThat(document.modifiedAt()).isEqualTo(this.pulls.clock.instant());
		assertThat(document.scheduledAt()).isEqualTo(this.pulls.clock.instant().plus(Duration.ofDays(1)));
	}

	@Test
	void publishesOnlyWhatChangedSince() {
		UUID first = this.pulls.document();
		this.pulls.document();
		this.pulls.run(JOB);
		this.pulls.clock.forward(Duration.ofMinutes(1));
		this.pulls.operator.take(first, Seed.UZBEK_CONSULTANT);
		assertThat(this.pulls.run(JOB).tally().published()).isEqualTo(1);
		assertThat(this.pulls.documents()).hasSize(3).filteredOn(first.toString()::equals).hasSize(2);
	}

	@Test
	void withNothingNewAsksOnceAndPublishesNothing() {
		for (int i = 0; i < 5; i++) {
			this.pulls.document();
			this.pulls.clock.forward(Duration.ofMinutes(10));
		}
		this.pulls.run(JOB);
		this.pulls.requests(Names.DOCUMENT);
		assertThat(this.pulls.run(JOB).tally().published()).isZero();
		assertThat(this.pulls.requests(Names.DOCUMENT)).hasSize(1);
	}

	@Test
	void losesNothingAmongEqualTimestampsThatCrossPages() {
		List<String> keys = new ArrayList<>();
		keys.add(this.pulls.document().toString());
		this.pulls.clock.forward(Duration.ofMinutes(1));
		for (int i = 0; i < 3 * Pulls.PAGE + 1; i++) {
			keys.add(this.pulls.document().toString());
		}
		this.pulls.clock.forward(Duration.ofMinutes(1));
		keys.add(this.pulls.document().toString());
		assertThat(this.pulls.run(JOB).state()).isEqualTo(Run.State.DONE);
		assertThat(this.pulls.documents()).containsExactlyInAnyOrderElementsOf(keys);
	}

	@Test
	void usesSkipOnlyInsideOneTimestamp() {
		for (int i = 0; i < 3 * Pulls.PAGE; i++) {
			this.pulls.document();
			this.pulls.clock.forward(Duration.ofSeconds(5));
		}
		this.pulls.run(JOB);
		assertThat(this.pulls.requests(Names.DOCUMENT)).hasSizeGreaterThan(3)
			.noneMatch((request) -> request.query().contains("$skip"));
	}

	@Test
	void aRowChangedBetweenPagesShiftsNothingAndComesAgain() {
		List<UUID> keys = spread(3 * Pulls.PAGE);
		this.pulls.oneC.afterPages(Names.DOCUMENT, 1,
				() -> this.pulls.operator.take(keys.getFirst(), Seed.UZBEK_CONSULTANT));
		this.pulls.run(JOB);
		assertThat(this.pulls.documents()).hasSize(keys.size() + 1)
			.containsAll(keys.stream().map(UUID::toString).toList())
			.filteredOn(keys.getFirst().toString()::equals)
			.hasSize(2);
	}

	@Test
	void rowsDeletedAndAddedBetweenPagesShiftNothing() {
		List<UUID> keys = spread(3 * Pulls.PAGE);
		List<UUID> added = new ArrayList<>();
		this.pulls.oneC.afterPages(Names.DOCUMENT, 1, () -> {
			this.pulls.operator.deleteDocument(keys.getFirst());
			added.add(this.pulls.document());
		});
		this.pulls.run(JOB);
		List<String> wanted = new ArrayList<>(keys.stream().map(UUID::toString).toList());
		wanted.add(added.getFirst().toString());
		assertThat(this.pulls.documents()).containsExactlyInAnyOrderElementsOf(wanted);
	}

	@Test
	void aRowLeavingATimestampWhileItIsWalkedThroughLosesNoOther() {
		List<String> keys = new ArrayList<>();
		List<UUID> refs = new ArrayList<>();
		for (int i = 0; i < 3 * Pulls.PAGE; i++) {
			refs.add(this.pulls.document());
			keys.add(refs.getLast().toString());
		}
		this.pulls.clock.forward(Duration.ofMinutes(1));
		this.pulls.oneC.afterPages(Names.DOCUMENT, 2,
				() -> this.pulls.operator.take(refs.getFirst(), Seed.UZBEK_CONSULTANT));
		assertThat(this.pulls.run(JOB).state()).isEqualTo(Run.State.DONE);
		assertThat(new HashSet<>(this.pulls.documents())).containsExactlyInAnyOrderElementsOf(keys);
	}

	@Test
	void aFutureDatedRowIsPublishedButNeverTheWatermark() {
		UUID now = this.pulls.document();
		Instant present = this.pulls.clock.instant();
		this.pulls.clock.forward(Duration.ofDays(30));
		UUID future = this.pulls.document();
		this.pulls.clock.forward(Duration.ofDays(-30));
		this.pulls.run(JOB);
		assertThat(this.pulls.documents()).containsExactlyInAnyOrder(now.toString(), future.toString());
		assertThat(this.pulls.watermark(JOB)).contains(present);
		this.pulls.clock.forward(Duration.ofMinutes(1));
		UUID later = this.pulls.document();
		this.pulls.run(JOB);
		assertThat(this.pulls.documents()).containsExactlyInAnyOrder(now.toString(), future.toString(),
				later.toString());
	}

	@Test
	void whatSurfacesLateIsCaughtByTheOverlap() {
		this.pulls.document();
		this.pulls.run(JOB);
		this.pulls.clock.forward(Duration.ofMinutes(-10));
		UUID late = this.pulls.document();
		this.pulls.clock.forward(Duration.ofMinutes(10));
		this.pulls.run(JOB);
		assertThat(this.pulls.documents()).contains(late.toString());
	}

	@Test
	void aFirstPullBeginsThirtyDaysBackAndKeepsToTheFolder() {
		this.pulls.clock.forward(Duration.ofDays(-40));
		this.pulls.document();
		this.pulls.clock.forward(Duration.ofDays(40));
		UUID elsewhere = this.pulls.operator
			.create(Names.CONTRACTORS, Map.of("Description", "Другой", "Parent_Key", Seed.OTHER_FOLDER))
			.ref("Ref_Key");
		this.pulls.operator.addDocument(elsewhere, Seed.CONSULTANT, this.pulls.operator.now());
		UUID recent = this.pulls.document();
		this.pulls.run(JOB);
		assertThat(this.pulls.documents()).containsExactly(recent.toString());
		assertThat(this.pulls.requests(Names.DOCUMENT)).extracting(LedgerEntry::query)
			.allMatch((query) -> query.contains("ДатаИзменения ge datetime'2026-01-31T00:00:00' and "
					+ "Абонент/Parent_Key eq guid'7ccd31ca-887b-11eb-938b-00e04cd03b68'"));
	}

	@Test
	void aDeletionMarkIsAChange() {
		UUID key = this.pulls.document();
		this.pulls.run(JOB);
		this.pulls.clock.forward(Duration.ofMinutes(1));
		this.pulls.operator.markDeleted(key, true);
		this.pulls.run(JOB);
		assertThat(this.pulls.topic.all(OneCEvent.DocumentChanged.class)).last()
			.satisfies((event) -> assertThat(event.document().deletionMark()).isTrue());
	}

	@Test
	void theSameVersionCarriesTheSameEventIdWhoeverReadsIt() {
		this.pulls.document();
		this.pulls.run(JOB);
		this.pulls.jdbc.sql("delete from etl.seen").update();
		this.pulls.run(JOB);
		assertThat(this.pulls.topic.events()).hasSize(2)
			.extracting(Event::id)
			.containsOnly(this.pulls.topic.events().getFirst().id());
	}

	private List<UUID> spread(int count) {
		List<UUID> keys = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			keys.add(this.pulls.document());
			this.pulls.clock.forward(Duration.ofSeconds(5));
		}
		return keys;
	}

}
