package uz.consbridge.gateway.openapi;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON Schemas of the records that requests and answers are made of. */
final class Schemas {

	private static final JsonMapper JSON = new JsonMapper();

	private final Map<String, ObjectNode> components = new TreeMap<>();

	private final Vocabulary vocabulary;

	Schemas(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	/** Whether what is described is read or written. */
	enum Use {

		REQUEST, ANSWER

	}

	/** The schemas that others refer to, by name. */
	Map<String, ObjectNode> components() {
		return this.components;
	}

	void add(String name, ObjectNode schema) {
		this.components.put(name, schema);
	}

	/** The schema of a value, with what its annotations say. */
	ObjectNode of(Type type, Collection<Annotation> annotations, Use use) {
		ObjectNode schema = plain(type, Map.of(), use);
		Constraints.apply(annotations, schema);
		return schema;
	}

	/** All annotations of an element and of its type. */
	static List<Annotation> annotations(AnnotatedElement element, AnnotatedType type) {
		Map<Class<?>, Annotation> all = new LinkedHashMap<>();
		for (Annotation each : element.getAnnotations()) {
			all.put(each.annotationType(), each);
		}
		for (Annotation each : type.getAnnotations()) {
			all.put(each.annotationType(), each);
		}
		return List.copyOf(all.values());
	}

	private ObjectNode plain(Type type, Map<Type, Type> variables, Use use) {
		Type known = variables.getOrDefault(type, type);
		if (known instanceof ParameterizedType generic) {
			return generic(generic, variables, use);
		}
		Class<?> raw = (Class<?>) known;
		if (raw.isRecord()) {
			return record(raw, Names.of(raw), Map.of(), use);
		}
		if (raw.isEnum()) {
			return words(raw);
		}
		return Scalars.of(raw);
	}

	private ObjectNode generic(ParameterizedType type, Map<Type, Type> variables, Use use) {
		Class<?> raw = (Class<?>) type.getRawType();
		List<Type> arguments = List.of(type.getActualTypeArguments());
		if (raw == Map.class) {
			ObjectNode map = JSON.createObjectNode().put("type", "object");
			if (arguments.get(1) != Object.class) {
				map.set("additionalProperties", plain(arguments.get(1), variables, use));
			}
			return map;
		}
		if (raw == List.class) {
			ObjectNode list = JSON.createObjectNode().put("type", "array");
			list.set("items", plain(arguments.getFirst(), variables, use));
			return list;
		}
		Class<?> item = (Class<?>) arguments.getFirst();
		return record(raw, Names.of(item) + Names.of(raw), Map.of(raw.getTypeParameters()[0], item), use);
	}

	private static ObjectNode words(Class<?> type) {
		ObjectNode schema = JSON.createObjectNode().put("type", "string");
		ArrayNode words = schema.putArray("enum");
		for (Object constant : type.getEnumConstants()) {
			words.add(JSON.valueToTree(constant));
		}
		return schema;
	}

	private ObjectNode record(Class<?> type, String name, Map<Type, Type> variables, Use use) {
		if (!this.components.containsKey(name)) {
			ObjectNode schema = JSON.createObjectNode();
			this.components.put(name, schema);
			this.vocabulary.describe(name, schema);
			schema.put("type", "object");
			ObjectNode properties = schema.putObject("properties");
			ArrayNode required = JSON.createArrayNode();
			members(type, name, variables, use, properties, required);
			if (!required.isEmpty()) {
				schema.set("required", required);
			}
		}
		return JSON.createObjectNode().put("$ref", "#/components/schemas/" + name);
	}

	private void members(Class<?> type, String owner, Map<Type, Type> variables, Use use, ObjectNode properties,
			ArrayNode required) {
		for (RecordComponent member : type.getRecordComponents()) {
			if (member.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
				members(member.getType(), Names.of(member.getType()), variables, use, properties, required);
				continue;
			}
			String name = Names.of(member);
			properties.set(name, member(member, owner + "." + name, variables, use));
			if (isRequired(member, use)) {
				required.add(name);
			}
		}
	}

	private static boolean isRequired(RecordComponent member, Use use) {
		if (use == Use.REQUEST) {
			return Constraints.required(annotations(member, member.getAnnotatedType()));
		}
		JsonInclude include = member.getAccessor().getAnnotation(JsonInclude.class);
		return include == null || include.value() != JsonInclude.Include.NON_NULL;
	}

	private ObjectNode member(RecordComponent member, String path, Map<Type, Type> variables, Use use) {
		List<Annotation> annotations = annotations(member, member.getAnnotatedType());
		ObjectNode schema = plain(member.getGenericType(), variables, use);
		Constraints.apply(annotations, schema);
		if (member.getAnnotatedType() instanceof AnnotatedParameterizedType list && schema.has("items")) {
			Constraints.apply(List.of(list.getAnnotatedActualTypeArguments()[0].getAnnotations()),
					(ObjectNode) schema.get("items"));
		}
		JsonFormat format = member.getAccessor().getAnnotation(JsonFormat.class);
		if (format != null) {
			schema = oneOrMore(schema);
		}
		boolean nullable = (use == Use.REQUEST) ? !Constraints.required(annotations) && !member.getType().isPrimitive()
				: annotations.stream().anyMatch((each) -> each.annotationType() == Nullable.class);
		ObjectNode described = nullable ? orNull(schema) : schema;
		this.vocabulary.describe(path, described);
		alias(member, described);
		return described;
	}

	private static void alias(RecordComponent member, ObjectNode schema) {
		JsonAlias alias = member.getAccessor().getAnnotation(JsonAlias.class);
		if (alias != null) {
			String also = "Also taken as `" + String.join("`, `", alias.value()) + "`.";
			schema.put("description", (schema.path("description").asString("") + " " + also).strip());
		}
	}

	private static ObjectNode oneOrMore(ObjectNode list) {
		ObjectNode either = JSON.createObjectNode();
		either.putArray("anyOf").add(list).add(list.get("items").deepCopy());
		return either;
	}

	static ObjectNode orNull(ObjectNode schema) {
		if (schema.has("$ref") || schema.has("anyOf")) {
			ArrayNode choices = schema.has("anyOf") ? (ArrayNode) schema.get("anyOf")
					: JSON.createArrayNode().add(schema);
			ObjectNode either = JSON.createObjectNode();
			either.set("anyOf", choices.add(JSON.createObjectNode().put("type", "null")));
			return either;
		}
		if (schema.path("type").isString()) {
			String type = schema.get("type").asString();
			schema.putArray("type").add(type).add("null");
			if (schema.get("enum") instanceof ArrayNode words) {
				words.addNull();
			}
		}
		return schema;
	}

}
