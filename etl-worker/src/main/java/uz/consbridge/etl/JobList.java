package uz.consbridge.etl;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import uz.consbridge.etl.job.Job;
import uz.consbridge.etl.job.Memory;
import uz.consbridge.etl.pull.KeyPull;
import uz.consbridge.etl.pull.Pull;
import uz.consbridge.etl.pull.RecentPull;
import uz.consbridge.etl.pull.RowSource;
import uz.consbridge.etl.pull.SkipPull;
import uz.consbridge.etl.pull.Window;
import uz.consbridge.etl.pull.WindowPull;
import uz.consbridge.etl.source.Queues;
import uz.consbridge.etl.source.Sources;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.odata.BaseClock;
import uz.consbridge.odata.Filter;
import uz.consbridge.odata.ODataClient;
import uz.consbridge.odata.onec.Registers;

/** The jobs as they are configured. */
final class JobList {

	/** Both ways of reading documents exclude each other, or an older state could win. */
	private static final String DOCUMENTS = "documents";

	private static final String RATINGS = "ratings";

	private static final String QUEUES = "queues";

	private static final List<String> RATING = List.of(Registers.RATED_DOCUMENT, "НомерВопроса", "Контрагент_Key",
			"Менеджер_Key", "ДатаОценки");

	private static final List<String> RECORD = List.of(Registers.DOCUMENT, "Абонент_Key", "Менеджер_Key");

	private final EtlSettings settings;

	private final ODataClient client;

	private final BaseClock clock;

	private JobList(EtlSettings settings, ODataClient client, BaseClock clock) {
		this.settings = settings;
		this.client = client;
		this.clock = clock;
	}

	static List<Job> of(EtlSettings settings, ODataClient client, BaseClock clock) {
		JobList list = new JobList(settings, client, clock);
		return Stream.of(list.all(), list.queue(), new ReferenceJobs(settings, client, clock).all())
			.flatMap(List::stream)
			.toList();
	}

	private List<Job> all() {
		EtlSettings.Jobs jobs = this.settings.jobs();
		Job consultations = new Job("consultations", DOCUMENTS, jobs.consultations().interval(),
				window(Sources.DOCUMENTS, jobs.consultations(), inFolder(), List.of("Number")))
			.loading()
			.remembering(new Memory(jobs.consultations().overlap(), jobs.ratings().overlap()));
		Job allRatings = new Job("all-ratings", RATINGS, jobs.allRatings().interval(),
				new SkipPull(this.client, Sources.RATINGS, RATING, this.settings.pageSize()))
			.loading()
			.after(consultations);
		return List.of(consultations,
				new Job("open-documents", DOCUMENTS, jobs.openDocuments().interval(),
						open(Sources.DOCUMENTS, OneCEvent.DocumentVanished::new))
					.after(consultations),
				register("calls", Sources.CALLS, jobs.calls()).after(consultations),
				register("redates", Sources.REDATES, jobs.redates()).after(consultations), allRatings,
				new Job("ratings", RATINGS, jobs.ratings().interval(), ratings()).after(allRatings));
	}

	/** Consultations of everybody else, as managers are kept busy by them too. */
	private List<Job> queue() {
		if (this.settings.parentKey() == null) {
			return List.of();
		}
		EtlSettings.Jobs jobs = this.settings.jobs();
		Window window = new Window(Queues.MEMBERS, null, List.of("Number"), jobs.allConsultations().overlap(),
				this.settings.pageSize(), (base) -> daysAgo(base, this.settings.initialDays()));
		Job all = new Job("all-consultations", QUEUES, jobs.allConsultations().interval(),
				new WindowPull(this.client, this.clock, Queues.ENTRIES, window));
		return List.of(all, new Job("open-queues", QUEUES, jobs.openQueues().interval(),
				open(Queues.ENTRIES, OneCEvent.QueueEntryVanished::new)));
	}

	private Job register(String name, RowSource source, EtlSettings.Job job) {
		return new Job(name, name, job.interval(), window(source, job, null, RECORD)).loading()
			.remembering(new Memory(job.overlap(), Duration.ZERO));
	}

	private Pull ratings() {
		Duration recently = this.settings.jobs().ratings().overlap();
		return new RecentPull(this.client, this.clock, Sources.RATINGS, Registers.RATED_DOCUMENT,
				Sources.DOCUMENTS.entity(), recently);
	}

	private Pull open(RowSource source, Function<String, OneCEvent> farewell) {
		return new KeyPull(this.client, source, "Ref_Key", (pages) -> pages.open(source.entity()),
				Optional.of(farewell));
	}

	private Pull window(RowSource source, EtlSettings.Job job, @Nullable Filter only, List<String> tieBreakers) {
		return new WindowPull(this.client, this.clock, source,
				new Window(List.of(), only, tieBreakers, job.overlap(), this.settings.pageSize(), this::initialFrom));
	}

	private @Nullable Filter inFolder() {
		UUID folder = this.settings.parentKey();
		return (folder != null) ? Filter.eq("Абонент/Parent_Key", folder) : null;
	}

	private Instant initialFrom(BaseClock base) {
		LocalDate from = this.settings.initialFromDate();
		return (from != null) ? base.fromBase(from.atStartOfDay()) : daysAgo(base, this.settings.initialDays());
	}

	private static Instant daysAgo(BaseClock base, int days) {
		return base.fromBase(base.today().minusDays(days).atStartOfDay());
	}

}
