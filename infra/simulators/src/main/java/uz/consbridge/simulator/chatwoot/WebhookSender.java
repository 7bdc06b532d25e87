package uz.consbridge.simulator.chatwoot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** One signed POST, on a connection of its own. */
final class WebhookSender {

	private static final MediaType JSON = MediaType.get("application/json");

	private final OkHttpClient client;

	WebhookSender(Duration timeout) {
		this.client = new OkHttpClient.Builder().connectTimeout(timeout)
			.readTimeout(timeout)
			.writeTimeout(timeout)
			.retryOnConnectionFailure(false)
			.followRedirects(false)
			.connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
			.build();
	}

	Answer post(WebhookTarget target, String delivery, String timestamp, String body) {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		Request.Builder request = new Request.Builder().url(target.url())
			.header("Accept", "application/json")
			.header("X-Chatwoot-Delivery", delivery)
			.post(RequestBody.create(bytes, JSON));
		if (!target.secret().isEmpty()) {
			request.header("X-Chatwoot-Timestamp", timestamp)
				.header("X-Chatwoot-Signature", Signature.of(target.secret(), timestamp, bytes));
		}
		try (Response response = this.client.newCall(request.build()).execute()) {
			return new Answer(response.code(), String.valueOf(response.code()));
		}
		catch (IOException ex) {
			return new Answer(0, String.valueOf(ex.getMessage()));
		}
	}

	/**
	 * What the receiver did.
	 *
	 * @param status its status, 0 when there was none
	 * @param detail the status or what went wrong
	 */
	record Answer(int status, String detail) {

		boolean fine() {
			return this.status >= 200 && this.status < 300;
		}

	}

}
