package uz.consbridge.onecsync;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uz.consbridge.delivery.Outcome;
import uz.consbridge.events.ClientFacts;
import uz.consbridge.events.ConsultationEvent.ClientChanged;
import uz.consbridge.events.ConsultationEvent.ConsultationUpdated;
import uz.consbridge.events.Origin;
import uz.consbridge.simulator.contract.Contract;
import uz.consbridge.simulator.onec.model.Names;
import uz.consbridge.simulator.onec.model.Row;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(Rigs.class)
class ClientChangeTests {

	private final Rig rig;

	private final Case one;

	ClientChangeTests(Rig rig) {
		this.rig = rig;
		this.one = new Case(rig);
	}

	@AfterEach
	void nothingWasMalformedRedundantOrDouble() {
		assertThat(this.rig.onec().recording().violations().all()).isEmpty();
		assertThat(Contract.onec(this.rig.onec().settings().path())
			.complaints(this.rig.onec().recording().ledger().entries())).isEmpty();
	}

	@Test
	void anOwnerIsMadeAContractorAndKeptAsItIs() {
		ClientFacts owner = this.one.subscriber;
		change(owner, Origin.API);
		Row made = contractor(owner);
		assertThat(made.text("Description")).contains("ООО ПРИМЕР");
		int writes = this.rig.writes().size();
		change(owner, Origin.API);
		assertThat(this.rig.writes()).hasSize(writes);
		change(with(owner, "ООО НОВОЕ", "+998900000002"), Origin.API);
		assertThat(this.rig.writes()).hasSize(writes + 1);
		assertThat(contractor(owner).text("Description")).contains("ООО НОВОЕ");
		change(with(owner, "ООО НОВОЕ", "+998900000002"), Origin.API);
		assertThat(this.rig.writes()).hasSize(writes + 1);
	}

	@Test
	void neitherUsersNorWhatOneCSaidAreWrittenToIt() {
		int requests = this.rig.onec().recording().ledger().entries().size();
		change(this.one.subscriber, Origin.ONEC);
		ClientFacts owner = this.one.subscriber;
		change(new ClientFacts(UUID.randomUUID(), false, owner.name(), null, owner.companyName(), null, "+1",
				owner.inn(), owner.subscriberCode(), null, null, null, null, null, null, null, null, null, null, null),
				Origin.API);
		assertThat(this.rig.onec().recording().ledger().entries()).hasSize(requests);
	}

	@Test
	void anotherPhoneReachesTheDocumentOnce() {
		this.one.create();
		ConsultationUpdated update = this.one.phone("+998900000009");
		assertThat(this.one.change(update).callbackHint()).startsWith("+998900000009 / ");
		int writes = this.rig.writes().size();
		this.one.change(update);
		assertThat(this.rig.writes()).hasSize(writes);
	}

	private void change(ClientFacts client, Origin origin) {
		assertThat(this.rig.deliver(this.rig.decided(new ClientChanged(origin, client)))).isEqualTo(Outcome.done());
	}

	private Row contractor(ClientFacts owner) {
		return this.rig.onec()
			.operator()
			.rows(Names.CONTRACTORS)
			.stream()
			.filter((row) -> row.text("ИНН").equals(owner.inn()))
			.findFirst()
			.orElseThrow();
	}

	private static ClientFacts with(ClientFacts client, @Nullable String company, String phone) {
		return new ClientFacts(client.clientId(), client.owner(), client.name(), client.contactName(), company,
				client.email(), phone, client.inn(), client.subscriberCode(), null, null, null, null, null, null, null,
				null, null, null, null);
	}

}
