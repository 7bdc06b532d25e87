package uz.consbridge.stack;

import java.sql.Connection;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LocalServersTests {

	@Test
	void postgresIsDurableAndDecodesLogically() throws Exception {
		LocalPostgres postgres = LocalPostgres.shared();
		try (Connection connection = postgres.dataSource(postgres.freshDatabase()).getConnection()) {
			for (Map.Entry<String, String> setting : Map
				.of("fsync", "on", "synchronous_commit", "on", "wal_level", "logical")
				.entrySet()) {
				ResultSet shown = connection.createStatement().executeQuery("show " + setting.getKey());
				assertThat(shown.next()).isTrue();
				assertThat(shown.getString(1)).as(setting.getKey()).isEqualTo(setting.getValue());
			}
		}
	}

	@Test
	void kafkaCreatesTopics() throws Exception {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", LocalKafka.shared().bootstrapServers()))) {
			admin.createTopics(List.of(new NewTopic("t", 12, (short) 1))).all().get();
			assertThat(admin.listTopics().names().get()).contains("t");
		}
	}

}
