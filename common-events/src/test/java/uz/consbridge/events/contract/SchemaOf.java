package uz.consbridge.events.contract;

import java.time.LocalTime;

import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.github.victools.jsonschema.module.jackson.JacksonSchemaModule;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Derives the schema of an event from its record, in the draft that AsyncAPI builds on.
 * Members that are not {@link Nullable} are required.
 */
final class SchemaOf {

	private static final SchemaGenerator GENERATOR = generator();

	private SchemaOf() {
	}

	static JsonNode event(String type, Class<?> record) {
		ObjectNode derived = GENERATOR.generateSchema(record);
		ObjectNode schema = Contracts.JSON.createObjectNode();
		schema.set("$schema", derived.get("$schema"));
		schema.put("title", type);
		schema.setAll(derived);
		return schema;
	}

	private static SchemaGenerator generator() {
		SchemaGeneratorConfigBuilder settings = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_7,
				OptionPreset.PLAIN_JSON)
			.with(new JacksonSchemaModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONVALUE,
					JacksonOption.SKIP_SUBTYPE_LOOKUP))
			.with(Option.EXTRA_OPEN_API_FORMAT_VALUES, Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.PLAIN_DEFINITION_KEYS,
					Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES, Option.FLATTENED_ENUMS)
			.without(Option.NULLABLE_FIELDS_BY_DEFAULT);
		settings.forFields().withNullableCheck(SchemaOf::nullable).withRequiredCheck((field) -> !nullable(field));
		settings.forTypesInGeneral().withTypeAttributeOverride((schema, type, context) -> {
			if (type.getType() != null && type.getType().getErasedType() == LocalTime.class) {
				wallClock(schema);
			}
		});
		return new SchemaGenerator(settings.build());
	}

	/** The format {@code time} of JSON Schema demands an offset. */
	private static void wallClock(ObjectNode schema) {
		schema.remove("format");
		schema.put("pattern", "^\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?$");
	}

	private static boolean nullable(FieldScope field) {
		return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
	}

}
