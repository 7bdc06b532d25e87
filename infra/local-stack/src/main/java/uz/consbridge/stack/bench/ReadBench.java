package uz.consbridge.stack.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

import uz.consbridge.stack.run.Complaint;

/**
 * Requests of one kind, one after another, each about a consultation chosen by chance.
 */
final class ReadBench {

	private static final int WARM_UP = 1000;

	private static final int REQUESTS = 2000;

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(5))
		.build();

	private final String url;

	private final String secret;

	ReadBench(String url, String secret) {
		this.url = url;
		this.secret = secret;
	}

	/**
	 * @param consultations how many there are to choose from
	 * @param path of the consultation with a number
	 */
	Sample run(String name, int consultations, IntFunction<String> path) {
		Random chance = new Random(consultations);
		for (int i = 0; i < WARM_UP; i++) {
			get(path.apply(chance.nextInt(consultations)));
		}
		List<Long> latencies = new ArrayList<>(REQUESTS);
		long begun = System.nanoTime();
		for (int i = 0; i < REQUESTS; i++) {
			String chosen = path.apply(chance.nextInt(consultations));
			long before = System.nanoTime();
			get(chosen);
			latencies.add(System.nanoTime() - before);
		}
		return new Sample(name + "-at-" + consultations, name, latencies, 0,
				REQUESTS / ((System.nanoTime() - begun) / 1e9));
	}

	private void get(String path) {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.url + path))
			.timeout(Duration.ofSeconds(30))
			.header("X-Front-Secret", this.secret)
			.build();
		try {
			int status = this.http.send(request, BodyHandlers.discarding()).statusCode();
			if (status != 200) {
				throw new Complaint("GET " + path + " was answered " + status + ".");
			}
		}
		catch (IOException ex) {
			throw new Complaint("GET " + path + " failed: " + ex.getMessage(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Complaint("The bench was interrupted.", ex);
		}
	}

}
