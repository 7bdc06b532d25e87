package uz.consbridge.gateway.shadow;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uz.consbridge.gateway.shadow.Judgement.Change;

import static org.assertj.core.api.Assertions.assertThat;

class ShadowTests {

	private static final String FIELD = "status";

	private final Shadow knowsOpen = Shadow.EMPTY.report(value("open"), version(1)).shadow();

	@Test
	void whatIsSeenFirstIsAChange() {
		assertThat(Shadow.EMPTY.report(value("open"), version(1)).changes()).containsEntry(FIELD,
				new Change("", "open"));
	}

	@Test
	void whatIsKnownIsAnEcho() {
		Judgement judgement = this.knowsOpen.report(value("open"), version(2));
		assertThat(judgement.verdict()).isEqualTo("echo");
		assertThat(judgement.shadow().report(value("resolved"), version(2)).verdict()).isEqualTo("stale");
	}

	@Test
	void whatIsOlderIsStale() {
		assertThat(this.knowsOpen.report(value("resolved"), version(1)).verdict()).isEqualTo("stale");
		assertThat(this.knowsOpen.report(value("resolved"), version(0)).verdict()).isEqualTo("stale");
		assertThat(this.knowsOpen.report(value("resolved"), version(2)).changes()).containsEntry(FIELD,
				new Change("open", "resolved"));
	}

	@Test
	void withoutAVersionAReportIsComparedWithTheLastOne() {
		assertThat(this.knowsOpen.report(value("open"), null).changes()).isEmpty();
		assertThat(this.knowsOpen.report(value("resolved"), null).changes()).isNotEmpty();
	}

	@Test
	void whatIsUnderWayIsAnEchoWhicheverOfThemItIs() {
		Shadow shadow = this.knowsOpen.deciding("a", value("pending")).deciding("b", value("resolved"));
		assertThat(shadow.report(value("pending"), version(2)).verdict()).isEqualTo("echo");
		assertThat(shadow.report(value("resolved"), version(3)).verdict()).isEqualTo("echo");
		assertThat(shadow.report(value("open"), version(4)).verdict()).isEqualTo("echo");
	}

	@Test
	void somethingElseWaitsForTheOutcome() {
		Shadow shadow = this.knowsOpen.deciding("a", value("resolved"));
		Judgement waiting = shadow.report(value("snoozed"), version(5));
		assertThat(waiting.verdict()).isEqualTo("waiting");
		assertThat(waiting.shadow().settle("a", true, value("resolved"), version(4)).changes()).containsEntry(FIELD,
				new Change("resolved", "snoozed"));
		assertThat(waiting.shadow().settle("a", true, value("resolved"), version(6)).changes()).isEmpty();
	}

	@Test
	void aRepeatedOutcomeIsOnlyAnOldReport() {
		Shadow settled = this.knowsOpen.deciding("a", value("resolved"))
			.settle("a", true, value("resolved"), version(2))
			.shadow();
		Shadow reopened = settled.report(value("open"), version(3)).shadow();
		assertThat(reopened.settle("a", true, value("resolved"), version(2)).verdict()).isEqualTo("stale");
	}

	@Test
	void anOutcomeEndsTheDecisionsBeforeItToo() {
		Shadow shadow = this.knowsOpen.deciding("a", value("pending"))
			.deciding("b", value("resolved"))
			.settle("b", true, value("resolved"), version(3))
			.shadow();
		assertThat(shadow.underWay()).isEmpty();
		assertThat(shadow.report(value("pending"), version(4)).changes()).isNotEmpty();
	}

	@Test
	void anEffectorThatSawNothingToDoChangesNothing() {
		Shadow shadow = this.knowsOpen.deciding("a", value("queued"));
		assertThat(shadow.settle("a", true, value("open"), version(2)).changes()).isEmpty();
	}

	@Test
	void anOutcomeThatShowsSomethingElseShowsAChange() {
		Shadow shadow = this.knowsOpen.deciding("a", value("queued"));
		assertThat(shadow.settle("a", true, value("closed"), version(2)).changes()).isNotEmpty();
	}

	@Test
	void aRefusedDecisionLeavesWhatWasThere() {
		Shadow shadow = this.knowsOpen.deciding("a", value("resolved"));
		assertThat(shadow.settle("a", false, null, null).changes()).isEmpty();
		Shadow seen = shadow.report(value("pending"), version(2)).shadow();
		assertThat(seen.settle("a", false, null, null).changes()).containsEntry(FIELD, new Change("open", "pending"));
	}

	@Test
	void whatOnlyTheEffectorKnowsIsLearnedFromItsOutcome() {
		Shadow shadow = Shadow.EMPTY.deciding("a", value(Shadow.WHATEVER));
		assertThat(shadow.report(value("half done"), version(1)).verdict()).isEqualTo("waiting");
		Shadow settled = shadow.settle("a", true, value("made"), version(2)).shadow();
		assertThat(settled.report(value("made"), version(3)).changes()).isEmpty();
		assertThat(settled.report(value("changed"), version(3)).changes()).isNotEmpty();
	}

	@Test
	void whatOthersAddedToWhatTheEffectorMadeIsAChange() {
		Shadow shadow = Shadow.EMPTY.deciding("a", value(Shadow.WHATEVER))
			.learning("a", Map.of(FIELD, (held) -> held + "made"));
		assertThat(shadow.settle("a", true, value("made"), version(2)).changes()).isEmpty();
		assertThat(shadow.settle("a", true, value("made and more"), version(2)).changes()).containsEntry(FIELD,
				new Change("made", "made and more"));
	}

	@Test
	void whatOthersAddedShowsAlsoWhenTheOutcomeOfALaterDecisionTellsIt() {
		Shadow shadow = Shadow.EMPTY.deciding("a", value(Shadow.WHATEVER)).deciding("b", value(Shadow.WHATEVER));
		Shadow first = shadow.learning("a", Map.of(FIELD, (held) -> held + "made"))
			.settle("a", true, value("made+more"), version(2))
			.shadow();
		Shadow second = first.learning("b", Map.of(FIELD, (held) -> held + "again"));
		assertThat(second.settle("b", true, value("made+more+again"), version(3)).changes()).containsEntry(FIELD,
				new Change("madeagain", "made+more+again"));
	}

	private static Map<String, String> value(String value) {
		return Map.of(FIELD, value);
	}

	private static @Nullable Version version(int number) {
		return new Version(Instant.EPOCH.plusSeconds(number), null);
	}

}
