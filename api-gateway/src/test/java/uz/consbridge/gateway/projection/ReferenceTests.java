package uz.consbridge.gateway.projection;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.consbridge.events.ConsultationEvent.ClientChanged;
import uz.consbridge.events.ConsultationEvent.StaffNoticed;
import uz.consbridge.events.ContractorState;
import uz.consbridge.events.ManagerState;
import uz.consbridge.events.OneCEvent.ContractorChanged;
import uz.consbridge.events.OneCEvent.ContractorVanished;
import uz.consbridge.events.OneCEvent.ManagerChanged;
import uz.consbridge.events.OneCEvent.ManagerVanished;
import uz.consbridge.events.OneCEvent.QueueClosingChanged;
import uz.consbridge.events.OneCEvent.QueueEntryChanged;
import uz.consbridge.events.OneCEvent.QueueEntryVanished;
import uz.consbridge.events.Status;
import uz.consbridge.gateway.client.Client;
import uz.consbridge.gateway.client.Clients;
import uz.consbridge.gateway.manager.ManagerReads;

import static org.assertj.core.api.Assertions.assertThat;

class ReferenceTests extends ProjectionTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	@Autowired
	private Clients clients;

	@Autowired
	private ManagerReads managers;

	/** Other tests are to be given nobody. */
	@AfterEach
	void disableManagers() {
		this.jdbc.sql("update cons.users set consultation_enabled = false").update();
	}

	@Test
	void aManagerIsStoredWithItsSkillsAndKeepsWhatOnlyWeKnow() {
		String key = UUID.randomUUID().toString();
		String skill = UUID.randomUUID().toString();
		tell(new ManagerChanged(manager(key, "Анна", List.of(skill, UUID.randomUUID().toString()))));
		this.jdbc.sql("update cons.users set consultation_enabled = false where cl_ref_key = :key")
			.param("key", key)
			.update();
		tell(new ManagerChanged(manager(key, "Анна К.", List.of(skill))));
		Map<String, @Nullable Object> row = user(key);
		assertThat(row).containsEntry("display_name", "Анна К.")
			.containsEntry("consultation_enabled", false)
			.containsEntry("chatwoot_team", "консультация по ведению учета");
		assertThat(this.jdbc.sql("select category_key from cons.user_skill where user_key = :key")
			.param("key", key)
			.query(String.class)
			.list()).containsExactly(skill);
		tell(new ManagerVanished(key));
		assertThat(user(key)).containsEntry("deletion_mark", true).containsEntry("invalid", true);
	}

	@Test
	void aQueueClosedTodayIsToldOnceToWhoeverWaitsInIt() {
		link();
		String manager = Document.MANAGER;
		this.jdbc.sql("update cons.consultations set manager = :manager where cons_id = :id")
			.param("manager", manager)
			.param("id", this.id)
			.update();
		tell(new QueueClosingChanged(manager, TODAY.plusDays(1), true));
		assertThat(this.desk.decisions(this.id, StaffNoticed.class)).isEmpty();
		tell(new QueueClosingChanged(manager, TODAY, true));
		tell(new QueueClosingChanged(manager, TODAY, true));
		assertThat(this.desk.decisions(this.id, StaffNoticed.class)).singleElement()
			.extracting(StaffNoticed::messageKey)
			.isEqualTo("queue-closed");
		tell(new QueueClosingChanged(manager, TODAY, false));
		assertThat(this.jdbc.sql("select day from cons.queue_closing where manager_key = :key")
			.param("key", manager)
			.query(LocalDate.class)
			.list()).containsExactly(TODAY.plusDays(1));
	}

	@Test
	void documentsOfOtherFoldersKeepTheirManagersBusy() {
		String manager = UUID.randomUUID().toString();
		tell(new ManagerChanged(manager(manager, "Анна", List.of())));
		String waiting = UUID.randomUUID().toString();
		String over = UUID.randomUUID().toString();
		tell(new QueueEntryChanged(waiting, manager, Status.PENDING, NOON));
		tell(new QueueEntryChanged(over, manager, Status.OPEN, NOON));
		tell(new QueueEntryChanged(this.document.refKey(), manager, Status.PENDING, NOON));
		assertThat(waiting(manager)).isEqualTo(3);
		tell(new QueueEntryChanged(over, manager, Status.CLOSED, NOON));
		assertThat(waiting(manager)).isEqualTo(2);
		link();
		assertThat(waiting(manager)).as("a consultation of ours counts as such").isOne();
		tell(new QueueEntryChanged(this.document.refKey(), manager, Status.PENDING, NOON));
		assertThat(this.jdbc.sql("select ref_key from cons.queue_entries").query(String.class).list())
			.as("and is not kept beside it")
			.containsExactly(waiting);
		tell(new QueueEntryVanished(waiting));
		assertThat(waiting(manager)).isZero();
	}

	private int waiting(String manager) {
		return this.managers.find(manager).orElseThrow().queue();
	}

	@Test
	void aNewContractorIsAnOwnerWithABareCompanyName() {
		String key = UUID.randomUUID().toString();
		tell(new ContractorChanged(contractor(key, "Clobus ООО ПРИМЕР 70001 (370000001)", "370000001", "70001", null)));
		Client owner = this.clients.byContractor(key).orElseThrow();
		assertThat(owner.owner()).isTrue();
		assertThat(owner.facts().companyName()).isEqualTo("ООО ПРИМЕР");
		assertThat(owner.facts().name()).isNull();
		tell(new ContractorVanished(key));
		assertThat(this.clients.byContractor(key)).isEmpty();
		assertThat(this.clients.find(owner.clientId())).isPresent();
	}

	@Test
	void aContractorIsTheOwnerWithItsCodeAndChangesAreToldToTheOutside() {
		UUID ownerId = this.clients.find(Objects.requireNonNull(this.created.clientId())).orElseThrow().ownerId();
		Client before = this.clients.get(ownerId);
		String key = UUID.randomUUID().toString();
		tell(new ContractorChanged(contractor(key, "Clobus Новое имя", before.facts().inn(),
				before.facts().subscriberCode(), "+998711111111")));
		Client after = this.clients.get(ownerId);
		assertThat(after.facts().contractorKey()).isEqualTo(key);
		assertThat(after.facts().companyName()).isEqualTo("Новое имя");
		assertThat(after.facts().phone()).isEqualTo("+998711111111");
		assertThat(this.desk.decisions(ownerId, ClientChanged.class)).hasSize(1);
		tell(new ContractorChanged(contractor(key, "Clobus Новое имя", before.facts().inn(),
				before.facts().subscriberCode(), "+998711111111")));
		assertThat(this.desk.decisions(ownerId, ClientChanged.class)).hasSize(1);
	}

	@Test
	void aPhoneChangedHereAMomentAgoOutlivesThatOf1C() {
		Client owner = this.clients.get(Objects.requireNonNull(this.created.clientId()));
		this.jdbc.sql("update cons.clients set phone_changed_at = :at where client_id = :id")
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("id", owner.clientId())
			.update();
		String key = UUID.randomUUID().toString();
		ContractorChanged shown = new ContractorChanged(
				contractor(key, "X", owner.facts().inn(), owner.facts().subscriberCode(), "+998711111112"));
		tell(shown);
		assertThat(this.clients.get(owner.clientId()).facts().phone()).isEqualTo(owner.facts().phone());
		this.clock.advance(Duration.ofMinutes(11));
		tell(shown);
		assertThat(this.clients.get(owner.clientId()).facts().phone()).isEqualTo("+998711111112");
	}

	@Test
	void aPhoneChangedIn1CAfterOursIsTakenAtOnce() {
		Client owner = this.clients.get(Objects.requireNonNull(this.created.clientId()));
		String key = UUID.randomUUID().toString();
		tell(new ContractorChanged(
				contractor(key, "X", owner.facts().inn(), owner.facts().subscriberCode(), "+998711111112")));
		this.jdbc
			.sql("update cons.clients set phone_number = '+998711111113', phone_changed_at = :at where client_id = :id")
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("id", owner.clientId())
			.update();
		tell(new ContractorChanged(
				contractor(key, "Y", owner.facts().inn(), owner.facts().subscriberCode(), "+998711111112")));
		assertThat(this.clients.get(owner.clientId()).facts().phone()).isEqualTo("+998711111113");
		tell(new ContractorChanged(
				contractor(key, "Y", owner.facts().inn(), owner.facts().subscriberCode(), "+998711111114")));
		assertThat(this.clients.get(owner.clientId()).facts().phone()).isEqualTo("+998711111114");
	}

	@Test
	void aSecondContractorCannotTakeTheInnOfAnother() {
		String first = UUID.randomUUID().toString();
		String second = UUID.randomUUID().toString();
		tell(new ContractorChanged(contractor(first, "А", "370000011", "70011", null)));
		tell(new ContractorChanged(contractor(second, "Б", "370000011", "70012", null)));
		assertThat(this.clients.byContractor(first).orElseThrow().facts().inn()).isEqualTo("370000011");
		Client other = this.clients.byContractor(second).orElseThrow();
		assertThat(other.facts().inn()).isNull();
		assertThat(other.facts().subscriberCode()).isEqualTo("70012");
	}

	private Map<String, @Nullable Object> user(String key) {
		return this.jdbc.sql("select * from cons.users where cl_ref_key = :key").param("key", key).query().singleRow();
	}

	private static ManagerState manager(String key, String name, List<String> skills) {
		return new ManagerState(key, "anna", "Консультантова Анна", name, false, false, true, false, "ИТС консультанты",
				10, LocalTime.of(9, 0), LocalTime.of(18, 0), skills);
	}

	private static ContractorState contractor(String key, String description, @Nullable String inn,
			@Nullable String code, @Nullable String phone) {
		return new ContractorState(key, null, false, description, inn, code, null, phone, null, null, null, null, null,
				null, null, null, null);
	}

}
