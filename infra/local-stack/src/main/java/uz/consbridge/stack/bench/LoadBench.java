package uz.consbridge.stack.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import javax.sql.DataSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uz.consbridge.stack.run.Complaint;
import uz.consbridge.stack.run.StackState;

/**
 * Measures a first load: how long it takes until PostgreSQL holds everything, how long
 * etl-worker takes to read the very same pages again and throw away what they say, and
 * how long somebody who does not even look at them.
 */
public final class LoadBench {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Duration PATIENCE = Duration.ofMinutes(30);

	private static final Duration PAUSE = Duration.ofMillis(100);

	/** Asking costs processor time. */
	private static final Duration SELDOM = Duration.ofMillis(500);

	private static final List<Part> PARTS = List.of(
			new Part("consultations", "Document_ТелефонныйЗвонок", "consultations"),
			new Part("redates", "InformationRegister_РегистрацияПереносаКонсультации", "redates"),
			new Part("calls", "InformationRegister_РегистрацияДозвона", "calls"));

	/** Documents of the last day that are loaded before, so that all code is compiled. */
	private static final int WARM_UP = 3_000;

	private final HttpClient http = HttpClient.newHttpClient();

	private final Map<String, String> environment;

	private final String oneC;

	private final String jobs;

	private final DataSource database;

	private final Processor processor;

	private final Size size;

	private final Path results;

	/**
	 * A bench of the stack with the given environment.
	 * @param stack what runs
	 * @param results directory for the raw data
	 */
	public LoadBench(Map<String, String> environment, StackState stack, Size size, Path results) {
		String etl = stack.url("etl-worker").orElseThrow();
		this.environment = environment;
		this.size = size;
		this.oneC = URI.create(environment.getOrDefault("ODATA_BASEURL_CL", "")).resolve("/").toString();
		this.jobs = etl + "/api/ops/etl/jobs/";
		this.database = Database.of(environment);
		this.processor = new Processor(stack, this.database);
		this.results = results;
	}

	/** Measures, prints a table and keeps one line for each page. */
	public void run(Consumer<String> out) {
		JsonNode few = generate(WARM_UP, 1);
		PARTS.forEach((part) -> {
			load(part, few.path(part.entity()).asLong());
			check(part);
		});
		JsonNode sizes = generate(this.size.documents(), 28);
		if (!this.size.opening().isZero()) {
			send("POST", this.oneC + "_sim/faults",
					"{\"kind\": \"delay\", \"pathContains\": \"odata\", \"delayMs\": %d, \"times\": 1000000}"
						.formatted(this.size.opening().toMillis()));
		}
		out.accept("%-16s %10s %8s %10s %10s %8s %10s %8s".formatted("", "rows", "pages", "load s", "read s", "ratio",
				"bare s", "ratio"));
		double loading = 0;
		double reading = 0;
		double bare = 0;
		for (Part part : PARTS) {
			long rows = sizes.path(part.entity()).asLong();
			send("DELETE", this.oneC + "_sim/ledger", "");
			Map<String, Duration> before = this.processor.spent();
			double load = load(part, rows);
			Map<String, Duration> loaded = this.processor.spent();
			List<String> pages = pages(part.entity());
			double read = check(part);
			Map<String, Duration> checked = this.processor.spent();
			double fetched = fetch(part, pages);
			Map<String, Duration> done = this.processor.spent();
			loading += load;
			reading += read;
			bare += fetched;
			out.accept(line(part.job(), Long.toString(rows), Integer.toString(pages.size()), load, read, fetched));
			out.accept("  processor s while loading: " + Processor.between(before, loaded));
			out.accept("  processor s while reading: " + Processor.between(loaded, checked));
			out.accept("  processor s while fetching: " + Processor.between(checked, done));
		}
		out.accept(line("all", "", "", loading, reading, bare));
		out.accept("Time of each page in nanoseconds: " + this.results);
	}

	/** All rows there are then, by set. */
	private JsonNode generate(int documents, int days) {
		return send("POST", this.oneC + "_sim/onec/generate",
				"{\"documents\": %d, \"calls\": %d, \"redates\": %d, \"days\": %d}".formatted(documents, 3 * documents,
						documents / 2, days));
	}

	private static String line(String name, String rows, String pages, double load, double read, double bare) {
		return "%-16s %10s %8s %10.1f %10.1f %8.2f %10.1f %8.2f".formatted(name, rows, pages, load, read, load / read,
				bare, load / bare);
	}

	/** Seconds until PostgreSQL has all rows; none is counted while 1C is still read. */
	private double load(Part part, long rows) {
		long begun = System.nanoTime();
		send("POST", this.jobs + part.job() + "/load", "");
		while (!send("GET", this.jobs + part.job(), "").path("load").path("finished_at").isString()) {
			pause(part, begun, SELDOM);
		}
		while (count("cons." + part.table()) < rows) {
			pause(part, begun, PAUSE);
		}
		return (System.nanoTime() - begun) / 1e9;
	}

	private void pause(Part part, long begun, Duration time) {
		if (count("ops.dead_letter") > 0) {
			throw new Complaint(part.job() + " cannot be loaded: ./consbridge dlt list tells why");
		}
		if (System.nanoTime() - begun > PATIENCE.toNanos()) {
			throw new Complaint(part.job() + " did not load within " + PATIENCE);
		}
		LockSupport.parkNanos(time.toNanos());
	}

	/** The addresses of the pages that were read. */
	private List<String> pages(String entity) {
		List<String> pages = new ArrayList<>();
		for (JsonNode request : send("GET", this.oneC + "_sim/ledger?method=GET", "")) {
			if (request.path("path").asString().endsWith("/" + entity)) {
				pages.add(request.path("sent").asString());
			}
		}
		return pages;
	}

	/** Seconds that etl-worker takes to read everything and throw it away. */
	private double check(Part part) {
		send("POST", this.jobs + part.job() + "/check", "");
		while (true) {
			JsonNode run = send("GET", this.jobs + part.job(), "").path("runs").path(0);
			switch (run.path("state").asString()) {
				case "running" -> LockSupport.parkNanos(SELDOM.toNanos());
				case "done" -> {
					return run.path("duration_ms").asLong() / 1e3;
				}
				default -> throw new Complaint(part.job() + " cannot be read: " + run.path("error").asString());
			}
		}
	}

	/** Seconds that it takes to fetch the pages one after the other. */
	private double fetch(Part part, List<String> pages) {
		List<String> nanos = new ArrayList<>();
		long begun = System.nanoTime();
		for (String page : pages) {
			long asked = System.nanoTime();
			send("GET", this.oneC + page.substring(1), "");
			nanos.add(Long.toString(System.nanoTime() - asked));
		}
		double seconds = (System.nanoTime() - begun) / 1e9;
		try {
			Files.createDirectories(this.results);
			Files.write(this.results.resolve("fetch-" + part.job() + ".csv"), nanos);
		}
		catch (IOException ex) {
			throw new Complaint("Cannot keep the raw data in " + this.results + ": " + ex.getMessage(), ex);
		}
		return seconds;
	}

	private long count(String table) {
		try (Connection connection = this.database.getConnection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
			return rows.next() ? rows.getLong(1) : 0;
		}
		catch (SQLException ex) {
			throw new Complaint("Cannot count what was loaded: " + ex.getMessage(), ex);
		}
	}

	private JsonNode send(String method, String url, String body) {
		boolean operator = url.startsWith(this.jobs);
		String secret = operator ? "Bearer " + this.environment.getOrDefault("OPS_SECRET", "")
				: "Basic "
						+ Base64.getEncoder()
							.encodeToString((this.environment.getOrDefault("ODATA_USER", "") + ":"
									+ this.environment.getOrDefault("ODATA_PASSWORD", ""))
								.getBytes(StandardCharsets.UTF_8));
		HttpRequest request = HttpRequest.newBuilder(URI.create(url))
			.header("Authorization", secret)
			.header("Accept", "application/json")
			.method(method, HttpRequest.BodyPublishers.ofString(body))
			.build();
		try {
			var answer = this.http.send(request, BodyHandlers.ofByteArray());
			if (answer.statusCode() / 100 != 2) {
				throw new Complaint(method + " " + url + " was answered " + answer.statusCode());
			}
			return JSON.readTree((answer.body().length == 0) ? "{}".getBytes(StandardCharsets.UTF_8) : answer.body());
		}
		catch (IOException ex) {
			throw new Complaint("no answer from " + url + ": " + ex.getMessage(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Complaint("interrupted", ex);
		}
	}

	/**
	 * What 1C is like.
	 *
	 * @param documents how many it holds; half as many redates, three times as many calls
	 * @param opening how long it takes to begin with a request
	 */
	public record Size(int documents, Duration opening) {

	}

	/** One job, the set it reads and the table it fills. */
	private record Part(String job, String entity, String table) {

	}

}
