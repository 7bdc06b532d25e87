package uz.consbridge.gateway.shadow.jdbc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import uz.consbridge.gateway.shadow.Shadow;
import uz.consbridge.gateway.shadow.Version;

/**
 * A shadow as it is stored. Nearly always one report told all fields, so their version is
 * written once.
 *
 * @param version of the fields that {@code versions} does not name
 * @param known fields as they were stored before, each with its version
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoredShadow(@Nullable Map<String, String> values, @Nullable Version version,
		@Nullable Map<String, @Nullable Version> versions, List<Shadow.UnderWay> underWay,
		@Nullable Map<String, Shadow.Known> known) {

	static StoredShadow of(Shadow shadow) {
		Map<String, String> values = new HashMap<>();
		Map<String, @Nullable Version> versions = new HashMap<>();
		Version common = shadow.known().values().stream().findFirst().map(Shadow.Known::version).orElse(null);
		shadow.known().forEach((field, known) -> {
			values.put(field, known.value());
			if (!Objects.equals(known.version(), common)) {
				versions.put(field, known.version());
			}
		});
		return new StoredShadow(values, common, versions, shadow.underWay(), null);
	}

	Shadow shadow() {
		Map<String, Shadow.Known> fields = new HashMap<>((this.known != null) ? this.known : Map.of());
		Map<String, @Nullable Version> apart = (this.versions != null) ? this.versions : Map.of();
		if (this.values != null) {
			this.values.forEach((field, value) -> fields.put(field,
					new Shadow.Known(value, apart.containsKey(field) ? apart.get(field) : this.version)));
		}
		return new Shadow(fields, this.underWay);
	}

}
