package uz.consbridge.etl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import uz.consbridge.etl.job.Run;
import uz.consbridge.events.ContractorState;
import uz.consbridge.events.OneCEvent.ContractorChanged;
import uz.consbridge.events.OneCEvent.ContractorVanished;
import uz.consbridge.simulator.onec.Seed;
import uz.consbridge.simulator.onec.model.Names;

import static org.assertj.core.api.Assertions.assertThat;

class ClientsTests extends PullTestBase {

	@Test
	void newSubscribersArePublishedAcrossPagesAndOnlyOurs() {
		List<String> keys = new ArrayList<>(List.of(this.pulls.subscriber.toString()));
		for (int i = 1; i < 3 * Pulls.PAGE; i++) {
			keys.add(this.pulls.operator.addContractor(20000 + i, "30100000" + i, "ООО " + i).toString());
		}
		UUID foreign = this.pulls.operator.addContractor(30000, "302000000", "ЧУЖОЙ");
		this.pulls.operator.change(Names.CONTRACTORS, foreign.toString(), Map.of("Parent_Key", Seed.OTHER_FOLDER));
		assertThat(this.pulls.run("clients").state()).isEqualTo(Run.State.DONE);
		assertThat(contractors()).extracting(ContractorState::refKey).containsExactlyInAnyOrderElementsOf(keys);
		assertThat(contractors()).extracting(ContractorState::subscriberCode).contains("10240", "20001");
		this.pulls.requests(Names.CONTRACTORS);
		this.pulls.run("clients");
		assertThat(this.pulls.requests(Names.CONTRACTORS)).hasSize(1);
		String late = this.pulls.operator.addContractor(40000, "304000000", "ПОЗДНИЙ").toString();
		assertThat(this.pulls.run("clients").tally().published()).isEqualTo(1);
		assertThat(contractors()).extracting(ContractorState::refKey).contains(late);
	}

	@Test
	void theFullReadFindsWhatChangedWhatLeftOurFolderAndWhatIsGone() {
		UUID moved = this.pulls.operator.addContractor(20001, "301000001", "ПЕРЕЕХАЛ");
		UUID gone = this.pulls.operator.addContractor(20002, "301000002", "УДАЛЁН");
		this.pulls.run("clients");
		this.pulls.operator.change(Names.CONTRACTORS, this.pulls.subscriber.toString(),
				Map.of("Description", "Clobus ООО НОВОЕ 10240 (300000019)"));
		this.pulls.operator.change(Names.CONTRACTORS, moved.toString(), Map.of("Parent_Key", Seed.OTHER_FOLDER));
		this.pulls.operator.delete(Names.CONTRACTORS, gone.toString());
		assertThat(this.pulls.run("clients").tally().published()).isZero();
		assertThat(this.pulls.run("all-clients").state()).isEqualTo(Run.State.DONE);
		this.pulls.run("all-clients");
		assertThat(contractors()).hasSize(4)
			.filteredOn((contractor) -> contractor.refKey().equals(this.pulls.subscriber.toString()))
			.last()
			.satisfies((changed) -> assertThat(changed.description()).contains("НОВОЕ"));
		assertThat(this.pulls.topic.all(ContractorVanished.class)).containsExactlyInAnyOrder(
				new ContractorVanished(moved.toString()), new ContractorVanished(gone.toString()));
	}

	private List<ContractorState> contractors() {
		return this.pulls.topic.all(ContractorChanged.class).stream().map(ContractorChanged::contractor).toList();
	}

}
