package uz.consbridge.gateway.projection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uz.consbridge.events.Event;
import uz.consbridge.events.Origin;
import uz.consbridge.gateway.audit.Cause;
import uz.consbridge.gateway.audit.ChangeLog;
import uz.consbridge.gateway.manager.Managers;

/** Records of a first load take their places in the history. */
@Component
class LoadedHistory {

	private final ChangeLog log;

	private final Managers managers;

	LoadedHistory(ChangeLog log, Managers managers) {
		this.log = log;
		this.managers = managers;
	}

	void record(Event<?> chunk, List<Item> items) {
		Map<String, String> names = this.managers
			.namesOf(items.stream().map(Item::manager).filter(Objects::nonNull).collect(Collectors.toSet()));
		this.log.recordAll(items.stream().map((item) -> item.change(chunk, names)).toList());
	}

	/**
	 * What happened.
	 *
	 * @param manager key of who did it
	 */
	record Item(UUID consId, Instant at, @Nullable String manager, ChangeLog.Entry entry) {

		private ChangeLog.Change change(Event<?> chunk, Map<String, String> names) {
			String nobody = Cause.system(Origin.ONEC);
			String actor = (this.manager != null) ? names.getOrDefault(this.manager, nobody) : nobody;
			return new ChangeLog.Change(this.consId, this.entry, new Cause(Origin.ONEC, actor, this.at, chunk.id()));
		}

	}

}
