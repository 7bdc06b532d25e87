package uz.consbridge.gateway.openapi;

import java.net.http.HttpHeaders;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Requests of a {@code .http} file, with as much of its language as ours use. */
final class HttpFile {

	private static final Pattern VARIABLE = Pattern.compile("\\{\\{(.+?)}}");

	private static final Pattern ANSWER = Pattern
		.compile("(\\w+)\\.response\\.(?:body\\.\\$\\.(\\w+)|headers\\.([\\w-]+))");

	private final Map<String, String> variables = new HashMap<>();

	private final Map<String, Answer> answers = new HashMap<>();

	HttpFile(Map<String, String> variables) {
		this.variables.putAll(variables);
	}

	/**
	 * A request as it is written.
	 *
	 * @param name by which later ones refer to its answer
	 */
	record Entry(String title, int expected, @Nullable String name, String method, String url, List<String> headers,
			String body) {
	}

	/** What came back; of a stream that never ends without its body. */
	record Answer(int status, HttpHeaders headers, String body) {
	}

	static List<Entry> entries(String text) {
		return Arrays.stream(text.split("(?m)^### ")).skip(1).map(HttpFile::entry).toList();
	}

	private static Entry entry(String text) {
		List<String> lines = new ArrayList<>(text.strip().lines().toList());
		String title = lines.removeFirst();
		String name = lines.getFirst().startsWith("# @name ") ? lines.removeFirst().substring(8).strip() : null;
		String[] request = lines.removeFirst().split(" ", 2);
		int blank = lines.indexOf("");
		List<String> headers = (blank < 0) ? lines : lines.subList(0, blank);
		String body = (blank < 0) ? "" : String.join("\n", lines.subList(blank + 1, lines.size()));
		return new Entry(title, Integer.parseInt(title.substring(0, 3)), name, request[0], request[1],
				List.copyOf(headers), body);
	}

	void remember(Entry entry, Answer answer) {
		if (entry.name() != null) {
			this.answers.put(entry.name(), answer);
		}
	}

	/** The text with its variables replaced. */
	String filled(String text) {
		return VARIABLE.matcher(text).replaceAll((found) -> Matcher.quoteReplacement(value(found)));
	}

	private String value(MatchResult found) {
		String word = found.group(1);
		if (this.variables.containsKey(word)) {
			return this.variables.getOrDefault(word, "");
		}
		Matcher answer = ANSWER.matcher(word);
		if (answer.matches()) {
			return ofAnswer(answer);
		}
		return switch (word.split(" ", 2)[0]) {
			case "$guid" -> UUID.randomUUID().toString();
			case "$randomInt" -> Long.toString(ThreadLocalRandom.current().nextLong(100_000_000, 999_999_999));
			case "$datetime" -> Instant.now().plus(7, ChronoUnit.DAYS).toString();
			default -> throw new IllegalStateException("Unknown variable " + word);
		};
	}

	private String ofAnswer(Matcher reference) {
		Answer answer = this.answers.get(reference.group(1));
		if (answer == null) {
			throw new IllegalStateException("Nothing is named " + reference.group(1));
		}
		String member = reference.group(2);
		return (member != null) ? new JsonMapper().readTree(answer.body()).path(member).asString()
				: answer.headers().firstValue(reference.group(3)).orElse("");
	}

}
