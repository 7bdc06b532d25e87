package uz.consbridge.etl;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import uz.consbridge.etl.job.Job;
import uz.consbridge.etl.pull.KeyPull;
import uz.consbridge.etl.pull.Pull;
import uz.consbridge.etl.pull.RowSource;
import uz.consbridge.etl.pull.Window;
import uz.consbridge.etl.pull.WindowPull;
import uz.consbridge.etl.source.Sources;
import uz.consbridge.odata.BaseClock;
import uz.consbridge.odata.Filter;
import uz.consbridge.odata.ODataClient;
import uz.consbridge.odata.onec.Entities;
import uz.consbridge.odata.onec.Registers;

/** The jobs as they are configured. */
final class JobList {

	/** Both ways of reading documents exclude each other, or an older state could win. */
	private static final String DOCUMENTS = "documents";

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
		return Stream
			.concat(new JobList(settings, client, clock).all().stream(),
					new ReferenceJobs(settings, client, clock).all().stream())
			.toList();
	}

	private List<Job> all() {
		EtlSettings.Jobs jobs = this.settings.jobs();
		Duration recently = jobs.ratings().overlap();
		return List.of(
				new Job("consultations", DOCUMENTS, jobs.consultations().interval(),
						window(Sources.DOCUMENTS, jobs.consultations(), inFolder(), List.of("Number"))),
				new Job("open-documents", DOCUMENTS, jobs.openDocuments().interval(),
						new KeyPull(
								this.client, Sources.DOCUMENTS, "Ref_Key", (pages) -> pages.open(Entities.DOCUMENT),
								true)),
				new Job("calls", "calls", jobs.calls().interval(), window(Sources.CALLS, jobs.calls(), null, RECORD)),
				new Job("redates", "redates", jobs.redates().interval(),
						window(Sources.REDATES, jobs.redates(), null, RECORD)),
				new Job("ratings", "ratings", jobs.ratings().interval(), new KeyPull(this.client, Sources.RATINGS,
						Registers.RATED_DOCUMENT, (pages) -> pages.changedWithin(Entities.DOCUMENT, recently), false)));
	}

	private Pull window(RowSource source, EtlSettings.Job job, @Nullable Filter only, List<String> tieBreakers) {
		return new WindowPull(this.client, this.clock, source,
				new Window(only, tieBreakers, job.overlap(), this.settings.pageSize(), this::initialFrom));
	}

	private @Nullable Filter inFolder() {
		UUID folder = this.settings.parentKey();
		return (folder != null) ? Filter.eq("Абонент/Parent_Key", folder) : null;
	}

	private Instant initialFrom(BaseClock base) {
		return base.fromBase(((this.settings.initialFromDate() != null) ? this.settings.initialFromDate()
				: base.today().minusDays(this.settings.initialDays()))
			.atStartOfDay());
	}

}
