package uz.consbridge.simulator.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses a handler by method and path. A pattern is a path whose segments may be
 * variables, {@code /contacts/{id}}; the first pattern that fits wins.
 */
public final class Router implements Handler {

	private final List<Route> routes = new ArrayList<>();

	private final Handler otherwise;

	/**
	 * Creates a router.
	 * @param otherwise answers what no route fits
	 */
	public Router(Handler otherwise) {
		this.otherwise = otherwise;
	}

	/** Adds a route. */
	public Router on(String method, String pattern, Handler handler) {
		this.routes.add(new Route(method, segments(pattern), handler));
		return this;
	}

	@Override
	public Reply handle(Call call) {
		List<String> path = segments(call.request().path());
		for (Route route : this.routes) {
			Optional<Map<String, String>> variables = route.fits(call.request().method(), path);
			if (variables.isPresent()) {
				return route.handler().handle(call.with(variables.get()));
			}
		}
		return this.otherwise.handle(call);
	}

	private static List<String> segments(String path) {
		String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
		return List.of(trimmed.split("/", -1));
	}

	private record Route(String method, List<String> pattern, Handler handler) {

		Optional<Map<String, String>> fits(String requestMethod, List<String> path) {
			if (!this.method.equals(requestMethod) || path.size() != this.pattern.size()) {
				return Optional.empty();
			}
			Map<String, String> variables = new HashMap<>();
			for (int i = 0; i < path.size(); i++) {
				String expected = this.pattern.get(i);
				if (expected.startsWith("{")) {
					variables.put(expected.substring(1, expected.length() - 1), path.get(i));
				}
				else if (!expected.equals(path.get(i))) {
					return Optional.empty();
				}
			}
			return Optional.of(variables);
		}

	}

}
