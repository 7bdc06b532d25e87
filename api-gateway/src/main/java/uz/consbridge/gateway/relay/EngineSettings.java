package uz.consbridge.gateway.relay;

import java.util.Objects;
import java.util.Properties;

import io.debezium.connector.postgresql.PostgresConnector;
import org.apache.kafka.connect.storage.MemoryOffsetBackingStore;

/** What the Debezium engine is told. */
final class EngineSettings {

	private EngineSettings() {
	}

	/**
	 * Without a stored offset the engine streams from where the slot was told it may
	 * forget, and looks for no position of its own in the log.
	 */
	static Properties of(Database database, String slot, RelayProperties relay) {
		Properties settings = new Properties();
		settings.setProperty("name", "consbridge-outbox");
		settings.setProperty("connector.class", PostgresConnector.class.getName());
		settings.setProperty("topic.prefix", "consbridge");
		settings.setProperty("database.hostname", database.host());
		settings.setProperty("database.port", Integer.toString(database.port()));
		settings.setProperty("database.dbname", database.name());
		settings.setProperty("database.user", Objects.requireNonNullElse(database.user(), ""));
		settings.setProperty("database.password", Objects.requireNonNullElse(database.password(), ""));
		database.tls().forEach((name, value) -> settings.setProperty("driver." + name, value));
		settings.setProperty("plugin.name", "pgoutput");
		settings.setProperty("slot.name", slot);
		settings.setProperty("slot.retry.delay.ms", "1000");
		settings.setProperty("slot.max.retries", "5");
		settings.setProperty("publication.name", relay.publication());
		settings.setProperty("publication.autocreate.mode", "disabled");
		settings.setProperty("table.include.list", "outbox.events,outbox.heartbeat");
		settings.setProperty("snapshot.mode", "no_data");
		settings.setProperty("tombstones.on.delete", "false");
		settings.setProperty("offset.storage", MemoryOffsetBackingStore.class.getName());
		settings.setProperty("poll.interval.ms", Long.toString(relay.pollInterval().toMillis()));
		settings.setProperty("max.batch.size", Integer.toString(relay.maxBatchSize()));
		settings.setProperty("max.queue.size", Integer.toString(4 * relay.maxBatchSize()));
		settings.setProperty("max.queue.size.in.bytes", Long.toString(64L * 1024 * 1024));
		settings.setProperty("record.processing.threads", "1");
		settings.setProperty("record.processing.shutdown.timeout.ms", "500");
		settings.setProperty("task.management.timeout.ms", "10000");
		settings.setProperty("errors.max.retries", "0");
		return settings;
	}

}
