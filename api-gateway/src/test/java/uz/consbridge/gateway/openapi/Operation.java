package uz.consbridge.gateway.openapi;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;

/** One operation: what its code does not say of itself. */
public final class Operation {

	private final String name;

	private final String tag;

	private final List<Answer> answers = new ArrayList<>();

	private final List<Refusal> refusals = new ArrayList<>();

	private final Map<String, String> bodies = new LinkedHashMap<>();

	private final List<Header> headers = new ArrayList<>();

	private String summary = "";

	private String details = "";

	private Caller caller = Caller.FRONT;

	Operation(String name, String tag) {
		this.name = name;
		this.tag = tag;
	}

	/** Who may call it. */
	enum Caller {

		FRONT, OPERATOR, TICKET, ANYBODY

	}

	/**
	 * @param type of the JSON; none for an answer without body
	 * @param headers names of what goes with it
	 * @param events of a stream: the type of what each name carries
	 */
	record Answer(int status, String means, @Nullable Type type, String mediaType, List<String> headers,
			Map<String, Class<?>> events) {
	}

	/**
	 * @param fields members that {@code errors} names in the example
	 * @param members further members of the problem, as JSON
	 */
	record Refusal(int status, String detail, List<String> fields, @Nullable String members, List<String> headers) {
	}

	/** A header that a caller may send and the code reads elsewhere. */
	record Header(String name, String means, String example) {
	}

	/** What it does, in one line. */
	public Operation does(String what) {
		this.summary = what;
		return this;
	}

	/** More about it. */
	public Operation note(String text) {
		this.details = text;
		return this;
	}

	public Operation forOperators() {
		this.caller = Caller.OPERATOR;
		return this;
	}

	/** For operators, who may say their names. */
	public Operation byOperators() {
		return forOperators().takesHeader("X-Operator", "Who is acting, for the audit; 100 characters of it are kept.",
				"olga");
	}

	public Operation forAnybody() {
		this.caller = Caller.ANYBODY;
		return this;
	}

	/** For frontends, or with a ticket. */
	public Operation withTicket() {
		this.caller = Caller.TICKET;
		return this;
	}

	public Operation takesHeader(String name, String means, String example) {
		this.headers.add(new Header(name, means, example));
		return this;
	}

	/** An example of the body, as JSON. */
	public Operation takes(String title, String json) {
		this.bodies.put(title, json);
		return this;
	}

	public Operation answers(int status, String means, Class<?> type, String... headers) {
		this.answers.add(new Answer(status, means, type, "application/json", List.of(headers), Map.of()));
		return this;
	}

	/** Answers with a generic type. */
	public Operation answersMany(String means, Class<?> container, Class<?> item, String... headers) {
		Type type = ResolvableType.forClassWithGenerics(container, item).getType();
		this.answers.add(new Answer(200, means, type, "application/json", List.of(headers), Map.of()));
		return this;
	}

	public Operation answersNothing(int status, String means, String... headers) {
		this.answers.add(new Answer(status, means, null, "", List.of(headers), Map.of()));
		return this;
	}

	/**
	 * Answers with a stream of events.
	 * @param events what each name carries, {@code message} for those without one
	 */
	public Operation answersEvents(String means, Map<String, Class<?>> events) {
		this.answers.add(new Answer(200, means, String.class, "text/event-stream", List.of(), events));
		return this;
	}

	/** Refuses with this sentence, perhaps about members of the request. */
	public Operation refuses(int status, String detail, String... fields) {
		this.refusals.add(new Refusal(status, detail, List.of(fields), null, List.of()));
		return this;
	}

	/** Refuses with further members of the problem, as JSON, and headers. */
	public Operation refusesWith(int status, String detail, @Nullable String members, String... headers) {
		this.refusals.add(new Refusal(status, detail, List.of(), members, List.of(headers)));
		return this;
	}

	String name() {
		return this.name;
	}

	String tag() {
		return this.tag;
	}

	String summary() {
		return this.summary;
	}

	String details() {
		return this.details;
	}

	Caller caller() {
		return this.caller;
	}

	List<Answer> answers() {
		return this.answers;
	}

	List<Refusal> refusals() {
		return this.refusals;
	}

	Map<String, String> bodies() {
		return this.bodies;
	}

	List<Header> headers() {
		return this.headers;
	}

}
