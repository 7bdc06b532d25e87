package uz.consbridge.gateway.live.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes server-sent events, each at once. */
final class EventWriter {

	private final HttpServletResponse response;

	private final JsonMapper json;

	EventWriter(HttpServletResponse response, JsonMapper json) {
		this.response = response;
		this.json = json;
	}

	void begin() throws IOException {
		this.response.setStatus(HttpServletResponse.SC_OK);
		this.response.setContentType("text/event-stream;charset=UTF-8");
		this.response.setHeader("Cache-Control", "no-cache, no-store");
		this.response.setHeader("X-Accel-Buffering", "no");
		this.response.flushBuffer();
	}

	/**
	 * @param id by which the stream can be resumed; none for what is not told again
	 * @param name none for the event every listener gets
	 */
	void event(@Nullable String id, @Nullable String name, Object data) throws IOException {
		StringBuilder event = new StringBuilder();
		if (id != null) {
			event.append("id: ").append(id).append('\n');
		}
		if (name != null) {
			event.append("event: ").append(name).append('\n');
		}
		event.append("data: ").append(this.json.writeValueAsString(data)).append("\n\n");
		write(event.toString());
	}

	void comment(String text) throws IOException {
		write(": " + text + "\n\n");
	}

	private void write(String text) throws IOException {
		OutputStream out = this.response.getOutputStream();
		out.write(text.getBytes(StandardCharsets.UTF_8));
		out.flush();
	}

}
