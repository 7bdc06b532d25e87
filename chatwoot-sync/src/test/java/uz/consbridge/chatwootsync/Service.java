package uz.consbridge.chatwootsync;

import java.util.Map;
import java.util.stream.Stream;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import uz.consbridge.simulator.chatwoot.ChatwootSimulator;
import uz.consbridge.stack.LocalKafka;
import uz.consbridge.stack.LocalPostgres;

/** The service as it runs, on a port of its own, its times scaled down. */
final class Service {

	private Service() {
	}

	/**
	 * Starts it.
	 * @param more settings as {@code name=value}
	 */
	static ConfigurableApplicationContext start(ChatwootSimulator chatwoot, String database, String... more) {
		Map<String, String> settings = Map.ofEntries(Map.entry("PORT", "0"),
				Map.entry("INSTANCE", "chatwoot-sync-test"),
				Map.entry("DB_PORT", Integer.toString(LocalPostgres.shared().port())), Map.entry("DB_NAME", database),
				Map.entry("DB_PASS", LocalPostgres.PASSWORD),
				Map.entry("KAFKA_BOOTSTRAP_SERVERS", LocalKafka.shared().bootstrapServers()),
				Map.entry("CHATWOOT_API_URL", chatwoot.baseUrl() + "/"),
				Map.entry("CHATWOOT_API_TOKEN", chatwoot.settings().adminToken()),
				Map.entry("CHATWOOT_ACCOUNT_ID", Integer.toString(chatwoot.settings().accountId())),
				Map.entry("CHATWOOT_INBOX_ID", Integer.toString(chatwoot.settings().inboxId())),
				Map.entry("CHATWOOT_INBOX_IDENTIFIER", chatwoot.settings().inboxIdentifier()),
				Map.entry("consbridge.chatwoot.read-timeout", "2s"),
				Map.entry("consbridge.chatwoot.probe.valid-for", "10ms"),
				Map.entry("consbridge.chatwoot.effects.lease", "4s"),
				Map.entry("consbridge.chatwoot.effects.call-within", "3s"),
				Map.entry("consbridge.chatwoot.effects.look-after", "1s"),
				Map.entry("consbridge.delivery.retry.delay", "200ms"));
		Stream<String> arguments = Stream.concat(
				settings.entrySet().stream().map((setting) -> "--" + setting.getKey() + "=" + setting.getValue()),
				Stream.of(more).map((setting) -> "--" + setting));
		return new SpringApplicationBuilder(ChatwootSync.class).run(arguments.toArray(String[]::new));
	}

}
