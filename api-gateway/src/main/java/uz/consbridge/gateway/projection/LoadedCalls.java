package uz.consbridge.gateway.projection;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uz.consbridge.events.Ids;
import uz.consbridge.events.OneCEvent.CallDetected;
import uz.consbridge.gateway.bulk.BulkCopy;

/** Calls of a first load: most of what there is, and hardly ever known already. */
@Component
class LoadedCalls {

	private static final List<String> COLUMNS = List.of("call_id", "cons_id", "period", "manager_key", "client_key",
			"loaded");

	private final BulkCopy copy;

	private final JdbcClient jdbc;

	private final Ids ids;

	private final TransactionTemplate attempt;

	LoadedCalls(BulkCopy copy, JdbcClient jdbc, Ids ids, PlatformTransactionManager transactions) {
		this.copy = copy;
		this.jdbc = jdbc;
		this.ids = ids;
		this.attempt = new TransactionTemplate(transactions);
		this.attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
	}

	/**
	 * Stores calls, but those that are known.
	 * @param consultations by the keys of their documents
	 */
	void store(Map<String, UUID> consultations, List<CallDetected> calls) {
		Map<Key, CallDetected> rows = new LinkedHashMap<>();
		calls.forEach((call) -> rows.putIfAbsent(
				new Key(Objects.requireNonNull(consultations.get(call.refKey())), call.period(), call.managerKey()),
				call));
		try {
			this.attempt.executeWithoutResult((status) -> copy(rows));
		}
		catch (DuplicateKeyException ex) {
			rows.keySet().removeAll(known(rows.keySet()));
			copy(rows);
		}
	}

	private void copy(Map<Key, CallDetected> rows) {
		this.copy.into("cons.calls", COLUMNS,
				rows.entrySet().stream().map((row) -> values(row.getKey(), row.getValue())).toList());
	}

	private List<@Nullable Object> values(Key key, CallDetected call) {
		return Arrays.asList(this.ids.next(), key.consId(), key.period(), key.manager(), call.subscriberKey(), true);
	}

	private Set<Key> known(Set<Key> calls) {
		return new HashSet<>(
				this.jdbc.sql("select cons_id, period, manager_key from cons.calls where cons_id = any(:keys)")
					.param("keys", calls.stream().map(Key::consId).distinct().toArray(UUID[]::new))
					.query((row, number) -> new Key(row.getObject("cons_id", UUID.class),
							row.getTimestamp("period").toInstant(), row.getString("manager_key")))
					.list());
	}

	/** What tells one call from another. */
	private record Key(UUID consId, Instant period, @Nullable String manager) {

	}

}
