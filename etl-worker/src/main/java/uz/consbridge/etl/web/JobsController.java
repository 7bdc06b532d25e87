package uz.consbridge.etl.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uz.consbridge.etl.jdbc.Loads;
import uz.consbridge.etl.jdbc.Quarantine;
import uz.consbridge.etl.jdbc.Runs;
import uz.consbridge.etl.jdbc.Watermarks;
import uz.consbridge.etl.job.Job;
import uz.consbridge.etl.run.JobRunner;
import uz.consbridge.etl.run.Jobs;

/** Shows the jobs to operators and runs one on demand. */
@RestController
@RequestMapping("/api/ops/etl/jobs")
class JobsController {

	private static final int RUNS = 5;

	private final Jobs jobs;

	private final JobRunner runner;

	private final JdbcClient jdbc;

	JobsController(Jobs jobs, JobRunner runner, JdbcClient jdbc) {
		this.jobs = jobs;
		this.runner = runner;
		this.jdbc = jdbc;
	}

	@GetMapping
	Map<String, List<JobView>> list() {
		Map<String, Long> quarantined = new Quarantine(this.jdbc).counts();
		return Map.of("items",
				this.jobs.all().stream().map((job) -> view(job, quarantined.getOrDefault(job.name(), 0L))).toList());
	}

	@GetMapping("/{job}")
	ResponseEntity<Object> show(@PathVariable("job") String name) {
		return this.jobs.find(name)
			.<ResponseEntity<Object>>map(
					(job) -> ResponseEntity.ok(view(job, new Quarantine(this.jdbc).counts().getOrDefault(name, 0L))))
			.orElseGet(() -> problem(HttpStatus.NOT_FOUND, "There is no such job."));
	}

	@PostMapping("/{job}/run")
	ResponseEntity<Object> run(@PathVariable("job") String name) {
		return start(name, JobRunner.How.USUALLY);
	}

	/** Loads from the beginning, in silence. */
	@PostMapping("/{job}/load")
	ResponseEntity<Object> load(@PathVariable("job") String name) {
		return loading(name, JobRunner.How.FROM_THE_BEGINNING);
	}

	/** Reads what a load would read, and keeps nothing but what cannot be understood. */
	@PostMapping("/{job}/check")
	ResponseEntity<Object> check(@PathVariable("job") String name) {
		return loading(name, JobRunner.How.CHECKING);
	}

	private ResponseEntity<Object> loading(String name, JobRunner.How how) {
		return this.jobs.find(name).filter((job) -> !job.loads()).isPresent()
				? problem(HttpStatus.BAD_REQUEST, "The job has nothing to load.") : start(name, how);
	}

	private ResponseEntity<Object> start(String name, JobRunner.How how) {
		return this.jobs.find(name)
			.map((job) -> this.runner.start(job, how)
				.<ResponseEntity<Object>>map((id) -> accepted(name, id))
				.orElseGet(() -> problem(HttpStatus.CONFLICT, "The job is running already.")))
			.orElseGet(() -> problem(HttpStatus.NOT_FOUND, "There is no such job."));
	}

	private JobView view(Job job, long quarantined) {
		return new JobView(job.name(), job.interval().toString(),
				new Watermarks(this.jdbc).text(job.name()).orElse(null), quarantined,
				new Loads(this.jdbc).find(job.name()).map(JobView.LoadView::of).orElse(null),
				new Runs(this.jdbc).latest(job.name(), RUNS).stream().map(JobView.RunView::of).toList());
	}

	private static ResponseEntity<Object> accepted(String job, UUID id) {
		return ResponseEntity.accepted().body(Map.of("job", job, "run", id));
	}

	private static ResponseEntity<Object> problem(HttpStatus status, String detail) {
		return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, detail));
	}

}
