package uz.consbridge.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uz.consbridge.delivery.publish.RecordSender;

/**
 * What a consumer group finds in its service.
 *
 * @param kafka brokers and security, as Kafka client settings
 */
record Surroundings(Map<String, Object> kafka, RecordSender sender, EventPublisher publisher, JdbcClient jdbc,
		TransactionTemplate transaction, List<TargetProbe> probes, MeterRegistry meters, Clock clock,
		RandomGenerator random) {

}
