package uz.consbridge.gateway.deadletter.kafka;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import uz.consbridge.delivery.publish.RecordSender;
import uz.consbridge.events.Topics;
import uz.consbridge.gateway.deadletter.Instructions;
import uz.consbridge.gateway.deadletter.Run;

class KafkaInstructions implements Instructions {

	private static final Logger log = LoggerFactory.getLogger(KafkaInstructions.class);

	private final JsonMapper json = new JsonMapper();

	private final RecordSender sender;

	private final DeskProperties properties;

	KafkaInstructions(RecordSender sender, DeskProperties properties) {
		this.sender = sender;
		this.properties = properties;
	}

	@Override
	public boolean send(Run run, String topic) {
		Map<String, @Nullable Object> instruction = new LinkedHashMap<>();
		instruction.put("action", run.action().name());
		instruction.put("scope", run.scope().name());
		instruction.put("deadLetterId", run.deadLetterId());
		instruction.put("runId", run.runId());
		instruction.put("by", run.by());
		instruction.put("reason", run.reason());
		try {
			this.sender
				.send(Topics.replay(topic, run.group()), run.key(), Map.of(), this.json.writeValueAsBytes(instruction))
				.get(this.properties.sendTimeout().toMillis(), TimeUnit.MILLISECONDS);
			return true;
		}
		catch (ExecutionException | TimeoutException ex) {
			log.warn("Run {} could not be sent: {}", run.runId(), ex.toString());
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
