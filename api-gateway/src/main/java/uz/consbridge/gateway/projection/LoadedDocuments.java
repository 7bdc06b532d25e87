package uz.consbridge.gateway.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import uz.consbridge.events.ClientFacts;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.Event;
import uz.consbridge.events.OneCEvent.DocumentChanged;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Target;
import uz.consbridge.gateway.audit.Cause;
import uz.consbridge.gateway.client.Clients;
import uz.consbridge.gateway.consultation.Consultation;
import uz.consbridge.gateway.consultation.Consultations;
import uz.consbridge.gateway.consultation.Consultations.Loaded;
import uz.consbridge.gateway.consultation.Guid;
import uz.consbridge.gateway.shadow.OnecMembers;
import uz.consbridge.gateway.shadow.Shadow;
import uz.consbridge.gateway.shadow.Shadows;

/** Documents of a first load. */
@Component
class LoadedDocuments {

	private final Consultations consultations;

	private final Clients clients;

	private final Shadows shadows;

	private final Newcomers newcomers;

	private final DocumentMarks marks;

	private final Unattached unattached;

	private final LoadedRecords records;

	private final LoadedLines lines;

	LoadedDocuments(Consultations consultations, Clients clients, Shadows shadows, Newcomers newcomers,
			DocumentMarks marks, Unattached unattached, LoadedRecords records, LoadedLines lines) {
		this.consultations = consultations;
		this.clients = clients;
		this.shadows = shadows;
		this.newcomers = newcomers;
		this.marks = marks;
		this.unattached = unattached;
		this.records = records;
		this.lines = lines;
	}

	void take(Event<?> chunk, List<DocumentState> rows, Consumer<Event<?>> report) {
		Map<String, DocumentState> newest = new LinkedHashMap<>();
		rows.forEach((row) -> newest.put(row.refKey(), row));
		Map<String, Optional<String>> known = this.consultations.versions(newest.keySet());
		List<DocumentState> unknown = newest.values()
			.stream()
			.filter((row) -> !known.containsKey(row.refKey()))
			.toList();
		Set<String> marked = this.marks.claimed(unknown);
		insert(chunk, unknown.stream().filter((row) -> !marked.contains(row.refKey())).toList(), report);
		newest.values()
			.stream()
			.filter((row) -> marked.contains(row.refKey()) || changed(row, known))
			.forEach((row) -> report.accept(told(chunk, row)));
	}

	private static boolean changed(DocumentState row, Map<String, Optional<String>> known) {
		return known.containsKey(row.refKey())
				&& (row.dataVersion() == null || !Optional.of(row.dataVersion()).equals(known.get(row.refKey())));
	}

	private static Event<?> told(Event<?> chunk, DocumentState row) {
		return new Event<>(chunk.id() + " " + row.refKey(), chunk.source(), chunk.time(), row.refKey(), null,
				chunk.traceparent(), new DocumentChanged(row));
	}

	private void insert(Event<?> chunk, List<DocumentState> rows, Consumer<Event<?>> report) {
		if (rows.isEmpty()) {
			return;
		}
		Map<String, ClientFacts> owners = owners(rows);
		List<Loaded> made = new ArrayList<>();
		// In the order of their ids, in which an index takes them at its end.
		Map<UUID, DocumentState> documents = new LinkedHashMap<>();
		for (DocumentState row : rows) {
			ClientFacts owner = Objects.requireNonNull(owners.get(subscriber(row)));
			Instant at = (row.modifiedAt() != null) ? row.modifiedAt() : chunk.time();
			Consultation consultation = this.newcomers.consultation(row, owner.clientId(), owner.inn(),
					row.dataVersion(), Cause.reported(Origin.ONEC, at, chunk.id()));
			made.add(new Loaded(consultation, DocumentDetails.blocks(row).orElse(null), at));
			documents.put(consultation.consId(), row);
		}
		this.consultations.insertAll(made);
		Map<UUID, Shadow> shown = new LinkedHashMap<>();
		documents.forEach((consId, row) -> shown.put(consId,
				Shadow.EMPTY.report(OnecMembers.of(row), OnecMembers.version(row)).shadow()));
		this.shadows.insertAll(Target.ONEC, shown);
		this.lines.insert(documents);
		attach(documents.values(), report);
	}

	private Map<String, ClientFacts> owners(List<DocumentState> rows) {
		Map<String, DocumentState> examples = rows.stream()
			.collect(Collectors.toMap(LoadedDocuments::subscriber, (row) -> row, (one, other) -> one));
		Map<String, ClientFacts> owners = new HashMap<>(this.clients
			.ownersAdded(examples.keySet().stream().filter((key) -> Guid.parse(key).isPresent()).toList()));
		examples.forEach((key, row) -> owners.computeIfAbsent(key,
				(nobody) -> this.clients.get(this.newcomers.owner(row)).facts()));
		return owners;
	}

	private static String subscriber(DocumentState row) {
		return (row.subscriberKey() != null) ? row.subscriberKey() : "";
	}

	/** Records that came before their document. */
	private void attach(Collection<DocumentState> documents, Consumer<Event<?>> report) {
		List<Event<?>> waiting = this.unattached.takeAll(Target.ONEC,
				documents.stream().map(DocumentState::refKey).toList());
		waiting.stream().filter((event) -> !LoadedRecords.loaded(event)).forEach(report);
		this.records.attach(waiting.stream().filter(LoadedRecords::loaded).toList(), report);
	}

}
