package uz.consbridge.gateway.shadow.jdbc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import uz.consbridge.gateway.shadow.Shadow;
import uz.consbridge.gateway.shadow.Version;

/**
 * A shadow as it is stored. Nearly always one report told all fields, so their version is
 * written once.
 *
 * @param version of the fields that {@code versions} does not name
 */
record StoredShadow(Map<String, String> values, @Nullable Version version, Map<String, @Nullable Version> versions,
		List<Shadow.UnderWay> underWay) {

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
		return new StoredShadow(values, common, versions, shadow.underWay());
	}

	Shadow shadow() {
		Map<String, Shadow.Known> known = new HashMap<>();
		this.values.forEach((field, value) -> known.put(field,
				new Shadow.Known(value, this.versions.containsKey(field) ? this.versions.get(field) : this.version)));
		return new Shadow(known, this.underWay);
	}

}
