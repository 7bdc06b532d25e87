package uz.consbridge.odata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Talks to one 1C base. Safe for many threads; blocks the calling one, within the
 * deadlines of {@link ODataSettings}. Nothing is ever repeated by itself: what may be
 * repeated after which {@link Failure} is the caller's decision.
 */
public final class ODataClient implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(ODataClient.class);

	private static final MediaType JSON = MediaType.get("application/json");

	private final JsonMapper json = JsonMapper.builder().build();

	private final ODataSettings settings;

	private final BaseClock clock;

	private final HttpExchange http;

	private final Refusals refusals;

	private final SetReader sets;

	private final RefusedWrites refused;

	private final @Nullable Deadline deadline;

	/** A client for reading; nobody looks into writes it is refused. */
	public ODataClient(ODataSettings settings, BaseClock clock) {
		this(settings, clock, (_) -> {
		});
	}

	public ODataClient(ODataSettings settings, BaseClock clock, RefusedWrites refused) {
		this(settings, clock, refused, new HttpExchange(settings), null);
	}

	private ODataClient(ODataSettings settings, BaseClock clock, RefusedWrites refused, HttpExchange http,
			@Nullable Deadline deadline) {
		this.refused = refused;
		this.settings = settings;
		this.clock = clock;
		this.http = http;
		this.deadline = deadline;
		this.refusals = new Refusals(this.json, clock);
		this.sets = new SetReader(this.json, clock);
	}

	/**
	 * This client, all of whose requests together must end within the time; it shares
	 * everything else and need not be closed.
	 */
	public ODataClient within(Duration time) {
		return new ODataClient(this.settings, this.clock, this.refused, this.http, Deadline.in(time));
	}

	private Deadline deadline() {
		return (this.deadline != null) ? this.deadline : Deadline.in(Deadline.FAR);
	}

	/** The rows of one page. Memory is bounded by the query's {@code top}. */
	public <T> Answer<List<T>> read(ODataQuery query, Function<? super Row, ? extends T> mapper) {
		return get(query.relativeUrl(), (response) -> {
			if (!json(response)) {
				return away("not JSON");
			}
			List<T> rows = this.sets.read(response.body().byteStream(), mapper);
			return (rows != null) ? new Answer.Ok<>(rows) : away("no rows in the answer");
		});
	}

	/**
	 * The rows whose member refers to one of the keys, in as many requests as the address
	 * length allows; a batch whose address the web server refuses is halved. The first
	 * failure ends the read: never a partial answer.
	 */
	public <T> Answer<List<T>> readByKeys(EntitySet set, String member, Collection<UUID> keys,
			Function<? super Row, ? extends T> mapper) {
		List<T> rows = new ArrayList<>();
		List<UUID> all = List.copyOf(keys);
		for (int from = 0; from < all.size(); from += Filter.MAX_KEYS) {
			List<UUID> batch = all.subList(from, Math.min(all.size(), from + Filter.MAX_KEYS));
			if (readBatch(set, member, batch, mapper, rows) instanceof Answer.Failed<Boolean>(Failure why)) {
				return new Answer.Failed<>(why);
			}
		}
		return new Answer.Ok<>(rows);
	}

	private <T> Answer<Boolean> readBatch(EntitySet set, String member, List<UUID> keys,
			Function<? super Row, ? extends T> mapper, List<T> rows) {
		return switch (this.<T>read(ODataQuery.from(set).where(Filter.anyOf(member, keys)), mapper)) {
			case Answer.Ok<List<T>>(List<T> found) -> new Answer.Ok<>(rows.addAll(found));
			case Answer.Failed<List<T>>(Failure.ConfigurationError(String detail, boolean refused)) when refused
					&& keys.size() > 1 -> {
				log.info("A batch of {} keys was refused ({}), halving it", keys.size(), detail);
				int half = keys.size() / 2;
				Answer<Boolean> first = readBatch(set, member, keys.subList(0, half), mapper, rows);
				yield (first instanceof Answer.Ok<Boolean>)
						? readBatch(set, member, keys.subList(half, keys.size()), mapper, rows) : first;
			}
			case Answer.Failed<List<T>>(Failure why) -> new Answer.Failed<>(why);
		};
	}

	/** One object by its key; {@link Failure.NotFound} when 1C says it does not exist. */
	public <T> Answer<T> readOne(EntitySet set, UUID key, Function<? super Row, ? extends T> mapper) {
		return get(one(set, key) + "?$format=json", (response) -> {
			ObjectNode entity = entity(response);
			return (entity != null) ? new Answer.Ok<>(mapper.apply(new Row(entity, this.clock)))
					: away("not an object of 1C");
		});
	}

	/** How many rows the set has. */
	public Answer<Long> count(EntitySet set, @Nullable Filter filter) {
		return get(ODataQuery.countUrl(set, filter), (response) -> {
			String text = response.peekBody(64).string().replace("\uFEFF", "").strip();
			boolean number = !text.isEmpty() && text.length() < 19 && text.chars().allMatch(Character::isDigit);
			return number ? new Answer.Ok<>(Long.valueOf(text)) : away("not a number");
		});
	}

	/** Creates an object or writes a register record. */
	public Answer<Written> create(EntitySet set, ObjectNode body) {
		return write("POST", UrlText.encode(set.name()) + format(set), body);
	}

	/** Changes the given members of an object and no others. */
	public Answer<Written> change(EntitySet set, UUID key, ObjectNode members) {
		return write("PATCH", one(set, key) + format(set), members);
	}

	/**
	 * Writes of documents and registers say by their headers alone that they are JSON.
	 */
	private static String format(EntitySet set) {
		return set.name().startsWith("Catalog_") ? "?$format=json" : "";
	}

	private static String one(EntitySet set, UUID key) {
		return UrlText.encode(set.name()) + "(guid'" + key + "')";
	}

	private <T> Answer<T> get(String relative, HttpExchange.Reader<T> reader) {
		String url = this.settings.baseUrl() + relative;
		if (url.length() > this.settings.maxUrlLength()) {
			return new Answer.Failed<>(new Failure.ConfigurationError("address of " + url.length() + " bytes", true));
		}
		return this.http.send(new Request.Builder().url(url).get(), false, deadline(), (response) -> {
			if (response.code() == 200) {
				return reader.read(response);
			}
			Failure failure = this.refusals.read(response, false).failure();
			log.info("GET {} refused: {}", Masking.url(relative), failure.summary());
			return new Answer.Failed<>(failure);
		});
	}

	private Answer<Written> write(String method, String relative, ObjectNode body) {
		byte[] payload = this.json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
		Request.Builder request = new Request.Builder().url(this.settings.baseUrl() + relative)
			.method(method, RequestBody.create(payload, JSON));
		return this.http.send(request, true, deadline(), (response) -> {
			if (response.code() >= 200 && response.code() < 300) {
				return confirmed(method, relative, body, response);
			}
			Refusals.Refusal refusal = this.refusals.read(response, true);
			log.warn("{} {} refused: {}; sent {}; answered {} {}", method, Masking.url(relative),
					refusal.failure().summary(), Masking.body(body), refusal.status(), masked(refusal));
			this.refused
				.keep(new RefusedWrites.Refused(method, relative, body.toString(), refusal.status(), refusal.body()));
			return new Answer.Failed<>(refusal.failure());
		});
	}

	private Answer<Written> confirmed(String method, String relative, ObjectNode sent, Response response)
			throws IOException {
		ObjectNode entity = entity(response);
		if (entity == null) {
			boolean bare = method.equals("PATCH") && response.peekBody(1).bytes().length == 0;
			return bare ? new Answer.Ok<>(new Written(null, List.of()))
					: new Answer.Failed<>(new Failure.Unknown("not an object of 1C"));
		}
		List<String> ignored = Sent.ignored(sent, entity);
		if (!ignored.isEmpty()) {
			log.warn("{} {} came back with other values of {}", method, Masking.url(relative), ignored);
		}
		return new Answer.Ok<>(new Written(new Row(entity, this.clock), ignored));
	}

	/** The object in the body, or none when there is something else. */
	private @Nullable ObjectNode entity(Response response) throws IOException {
		if (!json(response)) {
			return null;
		}
		JsonNode node = this.json.readTree(response.peekBody(Long.MAX_VALUE).byteStream());
		return (node instanceof ObjectNode object && !object.has("odata.error") && !object.has("exception")) ? object
				: null;
	}

	private static boolean json(Response response) {
		MediaType type = response.body().contentType();
		return type != null && type.subtype().equals("json");
	}

	private static <T> Answer<T> away(String reason) {
		return new Answer.Failed<>(new Failure.Away(reason, null));
	}

	private String masked(Refusals.Refusal refusal) {
		try {
			return switch (refusal.failure()) {
				case Failure.BusinessRefusal(String text) -> Masking.text(text);
				case Failure.Invalid(int status, String code, String text) when code != null -> Masking.text(text);
				default -> Masking.body(this.json.readTree(refusal.body())).toString();
			};
		}
		catch (JacksonException ex) {
			return "a body of " + refusal.body().length() + " characters that is not JSON";
		}
	}

	@Override
	public void close() {
		this.http.close();
	}

}
