package uz.consbridge.gateway.projection;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A command changes a client and then its consultations while a report links them. */
class LockOrderTests extends ProjectionTests {

	@Autowired
	private PlatformTransactionManager transactions;

	@ParameterizedTest
	@ValueSource(strings = { "outcome of the conversation", "webhook", "outcome of the document", "import" })
	void aReportThatWaitsForTheClientLeavesTheConsultationToTheCommand(String report) {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<?> linking = new TransactionTemplate(this.transactions).execute((status) -> {
				this.jdbc.sql("update cons.clients set name = 'Anna' where client_id = ?")
					.param(this.created.clientId())
					.update();
				Future<?> told = threads.submit(() -> tellOf(report));
				await().until(() -> waiting() == 1);
				assertThat(this.jdbc.sql("select 1 from cons.consultations where cons_id = ? for update nowait")
					.param(this.id)
					.query(Integer.class)
					.list()).isEqualTo(List.of(1));
				return told;
			});
			assertThat(linking).succeedsWithin(Duration.ofSeconds(10));
		}
		assertThat(read().sync().toString()).containsIgnoringCase("linked");
	}

	private void tellOf(String report) {
		switch (report) {
			case "webhook" -> show(this.conversation);
			case "import" -> show(this.document);
			case "outcome of the document" -> linkDocument();
			default -> linkConversation();
		}
	}

	private int waiting() {
		return this.jdbc.sql("select count(*) from pg_locks where not granted").query(Integer.class).single();
	}

}
