package uz.consbridge.gateway.openapi;

import java.lang.reflect.RecordComponent;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonNaming;

/** The names under which types and their members appear. */
final class Names {

	private Names() {
	}

	/** The name of a member, as it is read and written. */
	static String of(RecordComponent member) {
		JsonProperty given = member.getAccessor().getAnnotation(JsonProperty.class);
		if (given != null && !given.value().isEmpty()) {
			return given.value();
		}
		JsonNaming naming = member.getDeclaringRecord().getAnnotation(JsonNaming.class);
		return (naming != null) ? member.getName().replaceAll("(?<=[a-z0-9])([A-Z])", "_$1").toLowerCase(Locale.ROOT)
				: member.getName();
	}

	/** The name of a type; a nested one has that of its surroundings before its own. */
	static String of(Class<?> type) {
		@Nullable Class<?> outer = type.getEnclosingClass();
		String own = plain(type.getSimpleName());
		return (outer != null) ? plain(outer.getSimpleName()) + own : own;
	}

	private static String plain(String name) {
		return name.replaceFirst("(Views?|Controller)$", "");
	}

}
