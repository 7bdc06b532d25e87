package uz.consbridge.etl;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import uz.consbridge.etl.job.Run;
import uz.consbridge.events.Dictionary;
import uz.consbridge.events.DictionaryEntry;
import uz.consbridge.events.OneCEvent.DictionaryChanged;
import uz.consbridge.events.OneCEvent.DictionaryVanished;
import uz.consbridge.simulator.http.Fault;
import uz.consbridge.simulator.onec.Seed;
import uz.consbridge.simulator.onec.model.Names;

import static org.assertj.core.api.Assertions.assertThat;

class DictionariesTests extends PullTestBase {

	private static final String JOB = "dictionaries";

	@Test
	void publishesEachEntryOnceWithWhatItsDictionaryHas() {
		assertThat(this.pulls.run(JOB).state()).isEqualTo(Run.State.DONE);
		this.pulls.run(JOB);
		assertThat(entries()).hasSize(2 + 3 + 6 + 6 + 1 + 2)
			.extracting(DictionaryEntry::refKey)
			.doesNotHaveDuplicates();
		assertThat(entry(Seed.QUESTION.toString())).satisfies((question) -> {
			assertThat(question.dictionary()).isEqualTo(Dictionary.QUESTIONS);
			assertThat(question.language()).isEqualTo("ru");
			assertThat(question.ownerKey()).isEqualTo(Seed.CATEGORY.toString());
			assertThat(question.usefulInfo()).isNotBlank();
		});
		assertThat(entry(Seed.UZBEK_CATEGORY.toString()).language()).isEqualTo("uz");
		assertThat(entry(Seed.SOFTWARE_SECTION.toString()).ownerKey()).isEqualTo(Seed.SOFTWARE.toString());
	}

	@Test
	void withNothingNewAsksOnceForEachDictionaryThatFitsAPage() {
		this.pulls.run(JOB);
		this.pulls.oneC.recording().ledger().clear();
		this.pulls.run(JOB);
		for (String set : List.of(Names.SOFTWARE, Names.KNOWLEDGE, Names.INTERFERENCES)) {
			assertThat(this.pulls.oneC.recording().ledger().entries("GET", set)).hasSize(1);
		}
	}

	@Test
	void aChangedEntryAMarkedOneAndADeletedOneAreNoticed() {
		this.pulls.run(JOB);
		this.pulls.operator.change(Names.INTERFERENCES, Seed.INTERFERENCE.toString(), Map.of("Description", "Шум"));
		this.pulls.operator.change(Names.CATEGORIES, Seed.CATEGORY.toString(), Map.of("DeletionMark", true));
		this.pulls.operator.delete(Names.QUESTIONS, Seed.QUESTION.toString());
		assertThat(this.pulls.run(JOB).tally().published()).isEqualTo(3);
		this.pulls.run(JOB);
		assertThat(entry(Seed.INTERFERENCE.toString()).description()).isEqualTo("Шум");
		assertThat(entry(Seed.CATEGORY.toString()).deletionMark()).isTrue();
		assertThat(this.pulls.topic.all(DictionaryVanished.class))
			.containsExactly(new DictionaryVanished(Dictionary.QUESTIONS, Seed.QUESTION.toString()));
	}

	@Test
	void anIncompleteAnswerDeletesNothing() {
		this.pulls.run(JOB);
		this.pulls.oneC.recording()
			.faults()
			.add(Fault.status(200, "{\"odata.metadata\": \"x\", \"value\": []}")
				.on("GET", Names.INTERFERENCES)
				.times(1));
		assertThat(this.pulls.run(JOB).state()).isEqualTo(Run.State.DONE);
		assertThat(this.pulls.topic.all(DictionaryVanished.class)).isEmpty();
	}

	@Test
	void aDictionaryThatCannotBeReadDoesNotKeepTheOthersBack() {
		this.pulls.oneC.recording().faults().add(Fault.status(500, "{}").on("GET", Names.SOFTWARE_SECTIONS));
		Run run = this.pulls.run(JOB);
		assertThat(run.state()).isEqualTo(Run.State.FAILED);
		assertThat(run.error()).contains(Names.SOFTWARE_SECTIONS);
		assertThat(entries()).extracting(DictionaryEntry::dictionary)
			.contains(Dictionary.CATEGORIES, Dictionary.INTERFERENCES)
			.doesNotContain(Dictionary.PO_SECTIONS);
	}

	private DictionaryEntry entry(String refKey) {
		return entries().stream().filter((entry) -> entry.refKey().equals(refKey)).toList().getLast();
	}

	private List<DictionaryEntry> entries() {
		return this.pulls.topic.all(DictionaryChanged.class).stream().map(DictionaryChanged::entry).toList();
	}

}
