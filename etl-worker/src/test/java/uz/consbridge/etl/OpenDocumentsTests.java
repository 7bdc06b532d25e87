package uz.consbridge.etl;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import uz.consbridge.etl.job.Run;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.simulator.http.Fault;
import uz.consbridge.simulator.onec.model.Names;

import static org.assertj.core.api.Assertions.assertThat;

class OpenDocumentsTests extends PullTestBase {

	private static final String JOB = "open-documents";

	@Test
	void aDocumentThatIsGoneIsReportedOnce() {
		UUID gone = this.pulls.document();
		UUID stays = this.pulls.document();
		this.pulls.run("consultations");
		this.pulls.operator.deleteDocument(gone);
		this.pulls.run(JOB);
		this.pulls.run(JOB);
		assertThat(this.pulls.topic.all(OneCEvent.DocumentVanished.class))
			.extracting(OneCEvent.DocumentVanished::refKey)
			.containsExactly(gone.toString());
		assertThat(this.pulls.documents()).containsExactlyInAnyOrder(gone.toString(), stays.toString());
	}

	@Test
	void anIncompleteAnswerDeletesNothing() {
		this.pulls.document();
		this.pulls.run("consultations");
		this.pulls.oneC.recording()
			.faults()
			.add(Fault.status(200, "{\"odata.metadata\": \"x\", \"value\": []}").times(1));
		assertThat(this.pulls.run(JOB).state()).isEqualTo(Run.State.DONE);
		assertThat(this.pulls.topic.all(OneCEvent.DocumentVanished.class)).isEmpty();
	}

	@Test
	void anotherFailureThanNotFoundDeletesNothing() {
		UUID gone = this.pulls.document();
		this.pulls.run("consultations");
		this.pulls.operator.deleteDocument(gone);
		this.pulls.oneC.recording().faults().add(Fault.status(404, "<html>not here</html>").on("GET", "(guid'"));
		assertThat(this.pulls.run(JOB).state()).isEqualTo(Run.State.FAILED);
		assertThat(this.pulls.topic.all(OneCEvent.DocumentVanished.class)).isEmpty();
	}

	@Test
	void asksForAtMostTwentyAtATimeAndOnlyForOpenOnes() {
		List<UUID> keys = new ArrayList<>();
		for (int i = 0; i < 45; i++) {
			keys.add(this.pulls.document());
		}
		keys.subList(0, 4).forEach((key) -> this.pulls.operator.close(key, null));
		this.pulls.run("consultations");
		this.pulls.requests(Names.DOCUMENT);
		this.pulls.run(JOB);
		assertThat(this.pulls.requests(Names.DOCUMENT)).hasSize(3)
			.allMatch((request) -> request.query().split("Ref_Key eq", -1).length <= 21)
			.noneMatch((request) -> request.query().contains(keys.getFirst().toString()));
	}

}
