package uz.consbridge.gateway.openapi;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.events.Channel;
import uz.consbridge.events.ConsultationType;
import uz.consbridge.events.Status;

import org.springframework.core.annotation.AnnotationUtils;

/** What the constraints of the code say in the words of JSON Schema. */
final class Constraints {

	/** The code's patterns also take what is blank for not given, and any case. */
	private static final Map<String, String> PATTERNS = Map.of("[0-9a-f]{8}",
			"^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", "(?=[^\\n]{0,50}$)", "^\\+?([ ().-]*[0-9]){7,15}$",
			"(ru|uz)?", "^(ru|uz)$", "[0-9]*+", "^[0-9]+$");

	private Constraints() {
	}

	/** Whether a request must have it. */
	static boolean required(Collection<Annotation> annotations) {
		return annotations.stream()
			.anyMatch((each) -> each instanceof NotNull || each instanceof NotBlank || each instanceof NotEmpty);
	}

	static void apply(Collection<Annotation> annotations, ObjectNode schema) {
		annotations.forEach((each) -> apply(each, schema));
	}

	private static void apply(Annotation annotation, ObjectNode schema) {
		switch (annotation) {
			case Size size -> size(size, schema);
			case Min min -> schema.put("minimum", min.value());
			case Max max -> schema.put("maximum", max.value());
			case Positive _ -> schema.put("minimum", 1);
			case NotBlank _ -> schema.put("pattern", "\\S");
			case NotEmpty _ -> schema.put("minItems", 1);
			case Pattern pattern -> schema.put("pattern", pattern(pattern.regexp()));
			default -> own(annotation, schema);
		}
	}

	private static void size(Size size, ObjectNode schema) {
		String kind = switch (schema.path("type").asString("")) {
			case "array" -> "Items";
			case "object" -> "Properties";
			default -> "Length";
		};
		if (size.min() > 0) {
			schema.put("min" + kind, size.min());
		}
		if (size.max() < Integer.MAX_VALUE) {
			schema.put("max" + kind, size.max());
		}
	}

	private static String pattern(String regexp) {
		return PATTERNS.entrySet()
			.stream()
			.filter((each) -> regexp.contains(each.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("Say what " + regexp + " is in JSON Schema"));
	}

	/** The constraints of the gateway are known to their package only. */
	private static void own(Annotation annotation, ObjectNode schema) {
		switch (annotation.annotationType().getSimpleName()) {
			case "Time" -> schema.put("format", "date-time");
			case "Known" -> known(String.valueOf(AnnotationUtils.getValue(annotation)), schema);
			default -> {
			}
		}
	}

	private static void known(String words, ObjectNode schema) {
		switch (words) {
			case "CHANNEL" -> words(schema, Stream.of("SITE", "TELEGRAM", "CALL_CENTER"));
			case "ANY_CHANNEL" -> words(schema, Arrays.stream(Channel.values()).map(Channel::name));
			case "LANGUAGE" -> words(schema, Stream.of("ru", "uz"));
			case "CONSULTATION_TYPE" ->
				words(schema, Arrays.stream(ConsultationType.values()).map(ConsultationType::words));
			case "STATUS" -> words(schema, Arrays.stream(Status.values()).map(Status::word));
			case "STATUSES" -> {
				String one = Arrays.stream(Status.values())
					.map(Status::word)
					.collect(Collectors.joining("|", "(", ")"));
				schema.put("pattern", "^" + one + "(," + one + ")*$");
			}
			default -> throw new IllegalStateException("Say which words are " + words);
		}
	}

	private static void words(ObjectNode schema, Stream<String> words) {
		words.forEach(schema.withArray("enum")::add);
	}

}
