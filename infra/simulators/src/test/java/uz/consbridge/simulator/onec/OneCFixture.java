package uz.consbridge.simulator.onec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import okhttp3.Credentials;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.Violation;
import uz.consbridge.simulator.onec.model.Names;

/** A simulator whose clock stands still at 15:00 of its base, and a client of it. */
final class OneCFixture implements AutoCloseable {

	static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

	static final LocalDateTime LOCAL_NOW = LocalDateTime.of(2026, 3, 2, 15, 0);

	private static final MediaType JSON = MediaType.get("application/json");

	private final OneCSimulator simulator;

	private final OkHttpClient http = new OkHttpClient();

	OneCFixture() {
		this(OneCSettings.usual().withClock(Clock.fixed(NOW, ZoneOffset.UTC)));
	}

	OneCFixture(OneCSettings settings) {
		this.simulator = OneCSimulator.start(settings);
	}

	OneCSimulator simulator() {
		return this.simulator;
	}

	Operator operator() {
		return this.simulator.operator();
	}

	/** Options alternate name and value; {@code $format=json} is added. */
	Answer get(String path, String... options) {
		HttpUrl.Builder url = url(path).addQueryParameter("$format", "json");
		for (int i = 0; i < options.length; i += 2) {
			url.addQueryParameter(options[i], options[i + 1]);
		}
		return send(request(url.build()).build());
	}

	Answer raw(String pathAndQuery, Map<String, String> headers) {
		HttpUrl url = HttpUrl.get(this.simulator.url() + pathAndQuery);
		return send(new Request.Builder().url(url).headers(Headers.of(headers)).build());
	}

	Answer post(String path, JsonNode body) {
		return write("POST", path, body.toString(), Map.of());
	}

	Answer patch(String path, JsonNode body) {
		return write("PATCH", path, body.toString(), Map.of());
	}

	Answer write(String method, String path, @Nullable String body, Map<String, String> headers) {
		RequestBody content = (body != null) ? RequestBody.create(body.getBytes(StandardCharsets.UTF_8), JSON) : null;
		Request.Builder request = request(url(path).build()).header("Accept", "application/json");
		headers.forEach(request::header);
		return send(request.method(method, content).build());
	}

	Answer control(String method, String path, @Nullable JsonNode body) {
		HttpUrl url = HttpUrl.get(this.simulator.controlUrl() + path);
		RequestBody content = (body != null) ? RequestBody.create(body.toString(), JSON) : null;
		return send(new Request.Builder().url(url).method(method, content).build());
	}

	List<String> violations() {
		return this.simulator.recording().violations().all().stream().map(Violation::detail).toList();
	}

	List<String> violations(Violation.Kind kind) {
		return this.simulator.recording().violations().of(kind).stream().map(Violation::detail).toList();
	}

	UUID contractor() {
		return operator().addContractor(10_240, "300000019", "ООО ПРИМЕР");
	}

	/** A body of a document as the product writes it. */
	ObjectNode document(UUID contractor, @Nullable LocalDateTime planned) {
		ObjectNode body = Json.object()
			.put("Date", RowJson.text((planned != null) ? planned : LOCAL_NOW))
			.put("Posted", false)
			.put("Входящий", true)
			.put("ВидОбращения", "ВОчередьНаКонсультацию")
			.put("ДатаСоздания", RowJson.text(LOCAL_NOW))
			.put("Абонент_Key", contractor.toString())
			.put("Менеджер_Key", Seed.CONSULTANT.toString())
			.put("Ответственный_Key", Seed.CONSULTANT.toString())
			.put("Язык_Key", Names.RUSSIAN.toString())
			.put("ВопросНаКонсультацию_Key", "00000000-0000-0000-0000-000000000000")
			.put("СпособСвязи", "ПоСайту")
			.put("Важность", "Обычная")
			.put("Описание", "Не закрывается счёт 2010")
			.put("Комментарий", "Создано\nсо второй строкой");
		if (planned != null) {
			body.put("ДатаКонсультации", RowJson.text(planned));
		}
		body.set("КонсультацииИТС", Json.array());
		body.set("ВопросыИОтветы", Json.array());
		return body;
	}

	static String key(UUID ref) {
		return Names.DOCUMENT + "(guid'" + ref + "')";
	}

	@Override
	public void close() {
		this.simulator.close();
		this.http.dispatcher().executorService().shutdown();
		this.http.connectionPool().evictAll();
	}

	private HttpUrl.Builder url(String path) {
		HttpUrl.Builder url = HttpUrl.get(this.simulator.url()).newBuilder();
		Arrays.stream(path.split("/", -1)).forEach((segment) -> url.addPathSegment(segment));
		return url;
	}

	private Request.Builder request(HttpUrl url) {
		String user = this.simulator.settings().user();
		return new Request.Builder().url(url)
			.header("Authorization", Credentials.basic(user, this.simulator.settings().password()));
	}

	private Answer send(Request request) {
		try (Response response = this.http.newCall(request).execute()) {
			return new Answer(response.code(), response.headers(), response.body().string());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What came back. */
	record Answer(int status, Headers headers, String body) {

		JsonNode json() {
			return Json.parse(this.body).orElseThrow(() -> new AssertionError("not JSON: " + this.body));
		}

		JsonNode value() {
			return json().path("value");
		}

		List<String> texts(String member) {
			return value().valueStream().map((row) -> row.path(member).asString()).toList();
		}

		String code() {
			return json().path("odata.error").path("code").asString("none");
		}

		UUID ref() {
			return UUID.fromString(json().path("Ref_Key").asString());
		}

	}

}
