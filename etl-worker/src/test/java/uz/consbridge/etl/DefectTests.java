package uz.consbridge.etl;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uz.consbridge.events.OneCEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** What went wrong in the predecessor, one test for each, named after the defect. */
class DefectTests extends PullTestBase {

	@ParameterizedTest
	@ValueSource(strings = { "ratings", "all-ratings" })
	void e7ARatingOfADocumentWithASmallerKeyIsNotLost(String job) {
		List<UUID> documents = Stream.generate(this.pulls::document)
			.limit(3)
			.sorted(Comparator.comparing(UUID::toString).reversed())
			.toList();
		this.pulls.run("consultations");
		documents.forEach((document) -> {
			this.pulls.operator.rate(document, 1, 5, null);
			this.pulls.run(job);
		});
		assertThat(this.pulls.topic.all(OneCEvent.RatingAdded.class)).extracting(OneCEvent.RatingAdded::refKey)
			.containsExactlyInAnyOrderElementsOf(documents.stream().map(UUID::toString).toList());
	}

}
