package uz.consbridge.gateway.openapi;

import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A method of a controller that answers requests. */
record Endpoint(String method, String path, HandlerMethod handler) {

	private static final List<String> NOT_DESCRIBED = List.of("FallbackController", "DescriptionController");

	/** All of this service, by method and path. */
	static SortedMap<String, Endpoint> of(RequestMappingHandlerMapping mapping) {
		SortedMap<String, Endpoint> endpoints = new TreeMap<>();
		mapping.getHandlerMethods().forEach((info, handler) -> {
			Class<?> controller = handler.getBeanType();
			boolean answers = handler.getMethod().getReturnType() != void.class;
			if (answers && controller.getName().startsWith("uz.consbridge.")
					&& !NOT_DESCRIBED.contains(controller.getSimpleName())) {
				add(info, handler, endpoints);
			}
		});
		return endpoints;
	}

	private static void add(RequestMappingInfo info, HandlerMethod handler, SortedMap<String, Endpoint> endpoints) {
		info.getMethodsCondition()
			.getMethods()
			.forEach((method) -> info.getPatternValues()
				.stream()
				.filter((path) -> !path.endsWith("/"))
				.map((path) -> new Endpoint(method.name(), path, handler))
				.forEach((endpoint) -> endpoints.put(endpoint.method() + " " + endpoint.path(), endpoint)));
	}

	List<Parameter> parameters() {
		return Arrays.asList(this.handler.getMethod().getParameters());
	}

	Optional<Parameter> body() {
		return parameters().stream().filter((each) -> each.isAnnotationPresent(RequestBody.class)).findFirst();
	}

	boolean takesQuery() {
		return parameters().stream().anyMatch((each) -> each.isAnnotationPresent(RequestParam.class));
	}

	boolean hasVariables() {
		return this.path.contains("{");
	}

}
