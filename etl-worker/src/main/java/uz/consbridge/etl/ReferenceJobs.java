package uz.consbridge.etl;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.etl.job.Job;
import uz.consbridge.etl.pull.CodePull;
import uz.consbridge.etl.pull.Pages;
import uz.consbridge.etl.pull.Pull;
import uz.consbridge.etl.pull.PullResult;
import uz.consbridge.etl.pull.PulledRow;
import uz.consbridge.etl.pull.RowSource;
import uz.consbridge.etl.pull.Whole;
import uz.consbridge.etl.pull.WholePull;
import uz.consbridge.etl.source.ManagersPull;
import uz.consbridge.etl.source.ReferenceSources;
import uz.consbridge.events.Dictionary;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.odata.Answer;
import uz.consbridge.odata.BaseClock;
import uz.consbridge.odata.Failure;
import uz.consbridge.odata.Filter;
import uz.consbridge.odata.ODataClient;
import uz.consbridge.odata.ODataQuery;
import uz.consbridge.odata.onec.Contractors;
import uz.consbridge.odata.onec.Users;

/** The jobs that pull what consultations refer to. */
final class ReferenceJobs {

	/**
	 * Both ways of reading contractors exclude each other, or an older state could win.
	 */
	private static final String CLIENTS = "clients";

	private final EtlSettings settings;

	private final ODataClient client;

	private final BaseClock clock;

	ReferenceJobs(EtlSettings settings, ODataClient client, BaseClock clock) {
		this.settings = settings;
		this.client = client;
		this.clock = clock;
	}

	List<Job> all() {
		EtlSettings.Jobs jobs = this.settings.jobs();
		return List.of(new Job("dictionaries", "dictionaries", jobs.dictionaries().interval(), whole(dictionaries())),
				new Job("managers", "managers", jobs.managers().interval(),
						new ManagersPull(this.client, this.clock, this.settings.pageSize())),
				new Job("queue-closings", "queue-closings", jobs.queueClosings().interval(), this::queueClosings),
				new Job("clients", CLIENTS, jobs.clients().interval(), contractors(false)),
				new Job("all-clients", CLIENTS, jobs.allClients().interval(), contractors(true)));
	}

	private static List<Whole> dictionaries() {
		return Arrays.stream(Dictionary.values()).map((dictionary) -> {
			RowSource source = ReferenceSources.dictionary(dictionary);
			return new Whole(source, Optional.empty(), List.of("Description", "Ref_Key"), ReferenceSources.look(source),
					(key) -> true, (key) -> new OneCEvent.DictionaryVanished(dictionary, key));
		}).toList();
	}

	/** Closings of yesterday and later: the base's day may end while this runs. */
	private PullResult queueClosings(Pages pages) {
		LocalDate from = this.clock.today().minusDays(1);
		Whole closings = new Whole(ReferenceSources.QUEUE_CLOSINGS,
				Optional.of(Filter.atLeast(ReferenceSources.DAY, from.atStartOfDay())),
				List.of(Users.MANAGER, ReferenceSources.DAY), ReferenceJobs::closing,
				(key) -> !ReferenceSources.day(key).isBefore(from), ReferenceSources::reopened);
		return whole(List.of(closings)).run(pages);
	}

	private static Answer<Optional<PulledRow>> closing(ODataClient client, String key) {
		RowSource source = ReferenceSources.QUEUE_CLOSINGS;
		Filter record = Filter.eq(ReferenceSources.DAY, ReferenceSources.day(key).atStartOfDay())
			.and(Filter.eq(Users.MANAGER, UUID.fromString(ReferenceSources.reopened(key).managerKey())));
		return switch (client.<PulledRow>read(ODataQuery.from(source.set()).where(record), source::pull)) {
			case Answer.Ok<List<PulledRow>>(List<PulledRow> rows) -> new Answer.Ok<>(rows.stream().findFirst());
			case Answer.Failed<List<PulledRow>>(Failure why) -> new Answer.Failed<>(why);
		};
	}

	private Pull contractors(boolean all) {
		Optional<UUID> folder = Optional.ofNullable(this.settings.parentKey());
		Whole subscribers = new Whole(ReferenceSources.CONTRACTORS,
				folder.map((key) -> Filter.eq(Contractors.FOLDER, key)), List.of(Contractors.CODE), this::contractor,
				(key) -> true, OneCEvent.ContractorVanished::new);
		return new CodePull(this.client, subscribers, Contractors.CODE, this.settings.pageSize(), all);
	}

	/** One that moved to another folder is no longer a subscriber of ours. */
	private Answer<Optional<PulledRow>> contractor(ODataClient from, String key) {
		UUID folder = this.settings.parentKey();
		return switch (from.readOne(ReferenceSources.CONTRACTORS.set(), UUID.fromString(key),
				(row) -> new Found(row.guid(Contractors.FOLDER), ReferenceSources.CONTRACTORS.pull(row)))) {
			case Answer.Ok<Found>(Found found) -> new Answer.Ok<>(Optional.of(found.row())
				.filter((row) -> folder == null || folder.toString().equals(found.folder())));
			case Answer.Failed<Found>(Failure.NotFound()) -> new Answer.Ok<>(Optional.empty());
			case Answer.Failed<Found>(Failure why) -> new Answer.Failed<>(why);
		};
	}

	private record Found(@Nullable String folder, PulledRow row) {

	}

	private Pull whole(List<Whole> wholes) {
		return new WholePull(this.client, this.settings.pageSize(), wholes);
	}

}
