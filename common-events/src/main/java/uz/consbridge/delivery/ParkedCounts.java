package uz.consbridge.delivery;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import uz.consbridge.delivery.parking.ParkedRows;

/** How many records of each topic are parked, as counted last. */
final class ParkedCounts {

	private static final Logger LOG = LoggerFactory.getLogger(ParkedCounts.class);

	private final ParkedRows rows;

	private final List<String> topics;

	private final Map<String, Integer> counts = new ConcurrentHashMap<>();

	ParkedCounts(ParkedRows rows, List<String> topics) {
		this.rows = rows;
		this.topics = topics;
	}

	int of(String topic) {
		return this.counts.getOrDefault(topic, 0);
	}

	void count() {
		try {
			this.topics.forEach((topic) -> this.counts.put(topic, this.rows.count(topic)));
		}
		catch (DataAccessException | TransactionException ex) {
			LOG.debug("Parked records not counted", ex);
		}
	}

}
