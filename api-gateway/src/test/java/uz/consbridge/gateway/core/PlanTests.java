package uz.consbridge.gateway.core;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.consbridge.events.ConsultationType;
import uz.consbridge.events.Status;
import uz.consbridge.gateway.client.ClientData;
import uz.consbridge.gateway.client.FindClients;
import uz.consbridge.gateway.client.SaveClient;
import uz.consbridge.gateway.consultation.Consultations;
import uz.consbridge.gateway.consultation.FindConsultations;
import uz.consbridge.gateway.consultation.ListConsultations;
import uz.consbridge.gateway.consultation.ListConsultations.Filter;
import uz.consbridge.gateway.manager.ManagerReads;
import uz.consbridge.gateway.manager.Wanted;
import uz.consbridge.stack.bench.Crowd;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is asked often is answered from indexes: it takes as long among a million
 * consultations as among a few.
 */
@Import(PlanTests.Explaining.class)
class PlanTests extends CoreTests {

	private static final int CONSULTATIONS = 20_000;

	private static final Set<String> LARGE = Set.of("consultations", "clients", "change_log", "messages", "redates",
			"rating_answers", "calls");

	private static final UUID ID = UUID.fromString(Crowd.consId(7_777));

	private static final UUID CLIENT = UUID.fromString(Crowd.clientId(777));

	private static final String MANAGER = "40000000-0000-4000-8000-000000000007";

	@Autowired
	private DataSource database;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private FindConsultations find;

	@Autowired
	private ListConsultations list;

	@Autowired
	private Consultations consultations;

	@Autowired
	private ManagerReads managers;

	@Autowired
	private FindClients clients;

	@Autowired
	private SaveClient save;

	@BeforeEach
	void fill() throws SQLException {
		if (this.jdbc.sql("select count(*) from cons.consultations").query(Integer.class).single() < CONSULTATIONS) {
			new Crowd(this.database).add(0, CONSULTATIONS);
		}
	}

	@ParameterizedTest
	@EnumSource
	void readsNoLargeTableFromEndToEnd(Hot query) {
		List<Explained.Plan> plans = ((Explained) this.database).of(() -> ask(query));
		assertThat(plans).isNotEmpty()
			.allSatisfy((plan) -> assertThat(plan.readWhole()).as(plan.sql() + "\n" + plan.nodes().toPrettyString())
				.doesNotContainAnyElementsOf(LARGE));
	}

	@Test
	void aTableReadFromEndToEndIsNoticed() {
		assertThat(((Explained) this.database)
			.of(() -> this.jdbc.sql("select content from cons.messages where content = :content")
				.param("content", "unknown")
				.query(String.class)
				.list()))
			.singleElement()
			.satisfies((plan) -> assertThat(plan.readWhole()).containsExactly("messages"));
	}

	private void ask(Hot query) {
		switch (query) {
			case READ -> assertThat(this.find.find(ID)).isPresent();
			case IDENTIFY -> {
				assertThat(this.find.identify("10007777")).contains(ID);
				assertThat(this.find.identify(ID.toString())).contains(ID);
			}
			case BY_DOCUMENT_NUMBER -> assertThat(this.find.byDocumentNumber("00000007777")).contains(ID);
			case LIST ->
				assertThat(this.list.ofClient(CLIENT, new Filter(Set.of(), null, null, null, null), 0, 100).total())
					.isEqualTo(10);
			case FILTERED_LIST -> this.list.ofClient(CLIENT, new Filter(Set.of(Status.CLOSED),
					ConsultationType.ACCOUNTING, null, NOON.minus(Duration.ofDays(30)), NOON), 0, 100);
			case HISTORY -> assertThat(this.find.history(ID, 0, 100).total()).isEqualTo(5);
			case HAPPENINGS -> {
				this.find.redates(ID, 0, 100);
				this.find.ratings(ID);
				this.find.calls(ID, null, null, null, 0, 100);
			}
			case QUEUE_INFO -> {
				assertThat(this.managers.place(Crowd.consId(7))).isPresent();
				this.managers.average(MANAGER);
			}
			case MANAGERS -> {
				this.managers.able(new Wanted(ConsultationType.ACCOUNTING, "ru", null, null, null));
				this.managers.averages();
			}
			case CLIENT -> Stream.of(this.clients.find(CLIENT), this.clients.bySubscriber("B777"))
				.forEach((client) -> assertThat(client).isPresent());
			case CREATE -> {
				ClientData known = Desk.owner("700000777", "B777", "+998700000777");
				this.desk.created(Desk.accounting(known, NOON.plus(Duration.ofDays(2))));
				this.desk.created(Desk.support(Desk.owner("700000778", "B778", "+998700000778")));
			}
			case ANOTHER_PHONE -> this.save.save(Desk.owner("700000779", "B779", "+998700009999"));
			case PROJECTION -> {
				this.consultations.byRefKey("30000000-0000-4000-8000-000000001e61");
				this.consultations.bySourceId("bench-7777");
				this.consultations.awaitingDocument("50000000-0000-4000-8000-000000000309", NOON);
				this.consultations.openOf(MANAGER);
				this.consultations.openAssignedTo(7, MANAGER);
			}
		}
	}

	/** What is asked often. */
	enum Hot {

		READ, IDENTIFY, BY_DOCUMENT_NUMBER, LIST, FILTERED_LIST, HISTORY, HAPPENINGS, QUEUE_INFO, MANAGERS, CLIENT,
		CREATE, ANOTHER_PHONE, PROJECTION

	}

	/** Has every query explained. */
	static final class Explaining implements BeanPostProcessor {

		@Override
		public Object postProcessAfterInitialization(Object bean, String name) {
			return (bean instanceof DataSource database) ? new Explained(database) : bean;
		}

	}

}
