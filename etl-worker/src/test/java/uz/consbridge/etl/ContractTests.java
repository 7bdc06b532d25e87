package uz.consbridge.etl;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uz.consbridge.simulator.contract.Contract;
import uz.consbridge.simulator.http.LedgerEntry;
import uz.consbridge.simulator.onec.Seed;
import uz.consbridge.simulator.onec.model.Names;

import static org.assertj.core.api.Assertions.assertThat;

/** Every read of 1C keeps to the contract, and with nothing new each set is read once. */
class ContractTests {

	private static final List<String> JOBS = List.of("consultations", "open-documents", "calls", "redates", "ratings");

	private static final List<String> REFERENCES = List.of("dictionaries", "managers", "queue-closings", "clients",
			"all-clients");

	private final Pulls pulls = new Pulls();

	private final Contract contract = Contract.onec(this.pulls.oneC.settings().path());

	@AfterEach
	void close() {
		this.pulls.close();
	}

	@Test
	void everyReadKeepsToTheContract() {
		List<UUID> documents = IntStream.range(0, 3 * Pulls.PAGE).mapToObj((each) -> this.pulls.document()).toList();
		documents.forEach((document) -> {
			this.pulls.operator.call(document, null, null);
			this.pulls.operator.redate(document, this.pulls.operator.now().plusDays(2), null);
		});
		this.pulls.operator.rate(documents.getFirst(), 1, 5, null);
		this.pulls.run("consultations");
		this.pulls.operator.deleteDocument(documents.getLast());
		JOBS.forEach(this.pulls::run);
		List<LedgerEntry> requests = this.pulls.oneC.recording().ledger().entries();
		assertThat(this.contract.complaints(requests)).isEmpty();
		assertThat(requests.stream().map(this.contract::nameOf).distinct()).containsExactlyInAnyOrder(
				"GET " + Names.DOCUMENT, "GET " + Names.DOCUMENT + " count", "GET " + Names.DOCUMENT + " one",
				"GET " + Names.CALLS, "GET " + Names.CALLS + " count", "GET " + Names.REDATES,
				"GET " + Names.REDATES + " count", "GET " + Names.RATINGS);
	}

	@Test
	void withNothingNewEachJobAsksOnce() {
		UUID document = this.pulls.document();
		this.pulls.operator.call(document, null, null);
		this.pulls.operator.rate(document, 1, 5, null);
		JOBS.forEach(this.pulls::run);
		this.pulls.clock.forward(Duration.ofMinutes(1));
		this.pulls.oneC.recording().ledger().clear();
		JOBS.forEach(this.pulls::run);
		assertThat(this.pulls.oneC.recording().ledger().entries().stream().map(this.contract::nameOf)).containsExactly(
				"GET " + Names.DOCUMENT, "GET " + Names.DOCUMENT, "GET " + Names.CALLS, "GET " + Names.REDATES,
				"GET " + Names.RATINGS);
	}

	@Test
	void whatConsultationsReferToIsReadByTheContractAndWithNothingNewOnceForEachSet() {
		try (Pulls onePage = new Pulls(1000)) {
			for (Pulls each : List.of(this.pulls, onePage)) {
				each.operator.closeQueue(Seed.CONSULTANT, each.operator.now().toLocalDate(), true);
				REFERENCES.forEach(each::run);
				each.operator.delete(Names.INTERFERENCES, Seed.INTERFERENCE.toString());
				each.operator.delete(Names.QUEUE_CLOSINGS, "Дата=datetime'%sT00:00:00',Менеджер_Key=guid'%s'"
					.formatted(each.operator.now().toLocalDate(), Seed.CONSULTANT));
				each.operator.delete(Names.CONTRACTORS, each.subscriber.toString());
				REFERENCES.forEach(each::run);
				assertThat(this.contract.complaints(each.oneC.recording().ledger().entries())).isEmpty();
			}
			onePage.oneC.recording().ledger().clear();
			REFERENCES.forEach(onePage::run);
			assertThat(onePage.oneC.recording().ledger().entries().stream().map(LedgerEntry::path)).hasSize(6 + 6 + 3)
				.filteredOn((path) -> !path.endsWith(Names.CONTRACTORS))
				.doesNotHaveDuplicates();
		}
	}

}
