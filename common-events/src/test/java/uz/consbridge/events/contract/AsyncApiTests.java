package uz.consbridge.events.contract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import uz.consbridge.delivery.PublishingProperties;
import uz.consbridge.delivery.TopicCreation;
import uz.consbridge.events.ChatwootEvent;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.EffectOutcome;
import uz.consbridge.events.EventTypes;
import uz.consbridge.events.LoadEvent;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.events.Topics;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code docs/asyncapi.yaml} names everything that travels, as the code has it. */
class AsyncApiTests {

	private final JsonNode document = new YAMLMapper().readTree(Contracts.DOCS.resolve("asyncapi.yaml"));

	@Test
	void isOfTheVersionItSays() {
		assertThat(this.document.path("asyncapi").asString()).isEqualTo("3.0.0");
	}

	@Test
	void describesEveryTopicAsItIsCreated() {
		Map<String, String> described = new TreeMap<>();
		channels().forEach((channel) -> {
			JsonNode kafka = channel.at("/bindings/kafka");
			described.put(channel.path("address").asString(),
					settings(kafka.path("partitions").asInt(), kafka.at("/topicConfiguration/retention.ms").asString(),
							kafka.at("/topicConfiguration/max.message.bytes").asString()));
		});
		assertThat(described).isEqualTo(created());
	}

	@Test
	void namesEveryEventWithItsSchemaOnItsTopic() {
		Map<String, List<String>> expected = new TreeMap<>();
		EventTypes.all()
			.forEach((type, event) -> expected.put(type, List.of("./schemas/" + type + ".json", topic(event))));
		Map<String, List<String>> described = new TreeMap<>();
		channels().forEach((channel) -> channel.path("messages").valueStream().map(this::target).forEach((message) -> {
			if (message.path("name").asString().startsWith("consbridge.")) {
				described.put(message.path("name").asString(),
						List.of(message.at("/payload/$ref").asString(), channel.path("address").asString()));
			}
		}));
		assertThat(described).isEqualTo(expected);
	}

	@Test
	void refersToNothingThatIsNotThere() {
		assertThat(this.document.findValuesAsString("$ref")).isNotEmpty().allSatisfy((reference) -> {
			if (reference.startsWith("#")) {
				assertThat(this.document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
			}
			else {
				assertThat(Contracts.DOCS.resolve(reference)).exists();
			}
		});
	}

	@Test
	void saysWhoSendsAndWhoReceives() {
		this.document.path("channels").propertyNames().forEach((channel) -> {
			String reference = "#/channels/" + channel;
			assertThat(operations().filter((each) -> each.at("/channel/$ref").asString().equals(reference))
				.map((each) -> each.path("action").asString())).as(channel).contains("send", "receive");
		});
		assertThat(operations().map((each) -> each.at("/tags/0/name").asString()))
			.allSatisfy((service) -> assertThat(Files.isDirectory(Path.of("..", service))).as(service).isTrue());
	}

	private Stream<JsonNode> channels() {
		return this.document.path("channels").valueStream();
	}

	private Stream<JsonNode> operations() {
		return this.document.path("operations").valueStream();
	}

	private JsonNode target(JsonNode reference) {
		return this.document.at(reference.path("$ref").asString().substring(1));
	}

	private static Map<String, String> created() {
		PublishingProperties properties = new Binder(new MapConfigurationPropertySource(Map.of()))
			.bindOrCreate("consbridge.publishing", PublishingProperties.class);
		Map<String, String> created = new TreeMap<>();
		for (NewTopic topic : new TopicCreation(Map.of(), properties).topics()) {
			created.put(topic.name(),
					settings(topic.numPartitions(), String.valueOf(topic.configs().get("retention.ms")),
							String.valueOf(topic.configs().get("max.message.bytes"))));
		}
		return created;
	}

	private static String settings(int partitions, String retention, String largest) {
		return partitions + " partitions, " + retention + " ms, " + largest + " bytes";
	}

	private static String topic(Class<?> event) {
		if (event == ChatwootEvent.TypingChanged.class) {
			return Topics.CHATWOOT_TYPING;
		}
		return Map
			.of(ConsultationEvent.class, Topics.CONSULTATIONS, ChatwootEvent.class, Topics.CHATWOOT, OneCEvent.class,
					Topics.ONEC, LoadEvent.class, Topics.ONEC_LOAD, EffectOutcome.class, Topics.OUTCOMES)
			.entrySet()
			.stream()
			.filter((family) -> family.getKey().isAssignableFrom(event))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElseThrow();
	}

}
