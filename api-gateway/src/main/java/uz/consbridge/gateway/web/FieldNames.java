package uz.consbridge.gateway.web;

import java.util.List;
import java.util.Locale;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;

/** Names of request members, as callers know them. */
final class FieldNames {

	private FieldNames() {
	}

	/** The API's name of a property or a path of properties. */
	static String snake(String path) {
		return path.replaceAll("(?<=[a-z0-9])([A-Z])", "_$1").toLowerCase(Locale.ROOT);
	}

	/** The name callers know a parameter of a controller by. */
	static String of(MethodParameter parameter) {
		RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
		return (query != null && !query.name().isEmpty()) ? query.name()
				: snake(String.valueOf(parameter.getParameterName()));
	}

	/**
	 * The path at which reading the body failed, for example {@code answers[0].rating}.
	 */
	static String of(List<JacksonException.Reference> references) {
		StringBuilder path = new StringBuilder();
		for (JacksonException.Reference reference : references) {
			String name = reference.getPropertyName();
			if (name == null) {
				path.append('[').append(reference.getIndex()).append(']');
			}
			else {
				path.append(path.isEmpty() ? "" : ".").append(name);
			}
		}
		return path.toString();
	}

	/** What is wrong, without repeating what was sent. */
	static String message(JacksonException ex) {
		if (ex instanceof InvalidFormatException format && format.getTargetType() != null
				&& format.getTargetType().isEnum()) {
			return "is none of the known values";
		}
		return "has the wrong type or form";
	}

}
