package uz.consbridge.simulator.onec;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uz.consbridge.simulator.onec.model.EntityType;
import uz.consbridge.simulator.onec.model.Model;
import uz.consbridge.simulator.onec.query.Refusal;

/**
 * What an address within the service names.
 *
 * @param key what stands in parentheses; empty for the whole set
 * @param rest what follows the next slash
 */
record Target(EntityType type, String key, String rest) {

	private static final Pattern FORM = Pattern.compile("([\\p{L}\\p{N}_]+)(?:\\((.*?)\\))?(?:/(.*))?");

	static Target read(String path) {
		Matcher matcher = FORM.matcher(path);
		if (!matcher.matches()) {
			throw new Refusal(400, "6", "Неверный URL", "unreadable address: " + path);
		}
		EntityType type = Model.find(matcher.group(1));
		if (type == null) {
			throw new Refusal(404, "8", "Тип сущности \"" + matcher.group(1) + "\" не найден",
					"unknown entity set " + matcher.group(1));
		}
		String key = matcher.group(2);
		String rest = matcher.group(3);
		return new Target(type, (key != null) ? key : "", (rest != null) ? rest : "");
	}

	boolean set() {
		return this.key.isEmpty();
	}

}
