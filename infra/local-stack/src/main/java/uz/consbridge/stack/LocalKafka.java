package uz.consbridge.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A real Kafka broker (KRaft, broker and controller in one) inside this JVM. */
public final class LocalKafka implements AutoCloseable {

	private static final String CONTROLLER = "CONTROLLER";

	private final KafkaRaftServer server;

	private final int port;

	private LocalKafka(KafkaRaftServer server, int port) {
		this.server = server;
		this.port = port;
	}

	/** The one broker shared by the tests of this JVM; stopped when the JVM ends. */
	public static LocalKafka shared() {
		return Shared.INSTANCE;
	}

	/**
	 * Starts a broker.
	 * @param data its log directory; kept if it exists
	 * @param port its port, 0 for one from the operating system
	 */
	public static LocalKafka start(Path data, int port) {
		int brokerPort = (port != 0) ? port : Ports.free();
		Map<String, String> settings = settings(data, brokerPort, Ports.free());
		format(data);
		Properties properties = new Properties();
		properties.putAll(settings);
		KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
		server.startup();
		return new LocalKafka(server, brokerPort);
	}

	/** Waits until the broker has ended, for whatever reason. */
	public void awaitEnd() {
		this.server.awaitShutdown();
	}

	public String bootstrapServers() {
		return "localhost:" + this.port;
	}

	@Override
	public void close() {
		this.server.shutdown();
		this.server.awaitShutdown();
	}

	private static Map<String, String> settings(Path data, int port, int controllerPort) {
		Map<String, String> settings = new HashMap<>();
		settings.put("process.roles", "broker,controller");
		settings.put("node.id", "1");
		settings.put("controller.quorum.voters", "1@localhost:" + controllerPort);
		settings.put("controller.listener.names", CONTROLLER);
		settings.put("listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort);
		settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
		settings.put("log.dirs", data.toString());
		settings.put("auto.create.topics.enable", "false");
		settings.put("offsets.topic.num.partitions", "4");
		settings.put("offsets.topic.replication.factor", "1");
		settings.put("transaction.state.log.replication.factor", "1");
		settings.put("transaction.state.log.min.isr", "1");
		settings.put("group.initial.rebalance.delay.ms", "0");
		settings.put("group.min.session.timeout.ms", "1000");
		settings.put("log.segment.bytes", "67108864");
		settings.put("log.cleaner.dedupe.buffer.size", "4194304");
		return settings;
	}

	private static void format(Path data) {
		if (Files.exists(data.resolve("meta.properties"))) {
			return;
		}
		try {
			Formatter formatter = new Formatter();
			formatter.setPrintStream(System.err)
				.setClusterId(Uuid.randomUuid().toString())
				.setNodeId(1)
				.setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
				.setControllerListenerName(CONTROLLER)
				.setMetadataLogDirectory(data.toString())
				.setDirectories(new TreeSet<>(List.of(data.toString())))
				.setIgnoreFormatted(true);
			formatter.run();
		}
		catch (Exception ex) {
			throw new IllegalStateException("Cannot format " + data, ex);
		}
	}

	private static final class Shared {

		private static final LocalKafka INSTANCE = start();

		private static LocalKafka start() {
			Path data = TempDirs.create("consbridge-kafka");
			LocalKafka broker = LocalKafka.start(data, 0);
			TempDirs.deleteAtExit(data, broker);
			return broker;
		}

	}

}
