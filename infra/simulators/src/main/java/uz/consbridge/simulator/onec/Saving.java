package uz.consbridge.simulator.onec;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

import uz.consbridge.simulator.onec.model.EntityKind;
import uz.consbridge.simulator.onec.model.EntityType;
import uz.consbridge.simulator.onec.model.Line;
import uz.consbridge.simulator.onec.model.MemberType;
import uz.consbridge.simulator.onec.model.Names;
import uz.consbridge.simulator.onec.model.Row;
import uz.consbridge.simulator.onec.model.Section;
import uz.consbridge.simulator.onec.store.Base;

/** What 1C does itself on every write, whoever writes. */
final class Saving {

	/** Counts the references given out. */
	static final String REFERENCES = "ref";

	private static final long FIRST_VERSION = 0x0950_0000L;

	private static final long FIRST_NUMBER = 700_000;

	private static final long FIRST_CODE = 10_000;

	private final Base base;

	private final BaseClock clock;

	private final Switches switches;

	private final long seed;

	Saving(Base base, BaseClock clock, Switches switches, long seed) {
		this.base = base;
		this.clock = clock;
		this.switches = switches;
		this.seed = seed;
	}

	/** Writes the row: version, time of change, number or code, contacts. */
	Row save(Row wanted) {
		return this.base.write(() -> {
			Row row = complete(wanted);
			this.base.put(row);
			return row;
		});
	}

	/** The row as it would be written. */
	Row complete(Row wanted) {
		EntityType type = wanted.type();
		if (type.kind() == EntityKind.REGISTER) {
			return wanted;
		}
		Map<String, Object> own = new HashMap<>();
		own.put("DataVersion", version());
		if (wanted.ref("Ref_Key").equals(MemberType.Empty.REFERENCE)) {
			own.put("Ref_Key", newRef());
		}
		if (type.kind() == EntityKind.DOCUMENT) {
			own.put("ДатаИзменения", this.clock.now());
			if (wanted.text("Number").isEmpty()) {
				own.put("Number", padded("number", FIRST_NUMBER, 11));
			}
		}
		else if (wanted.text("Code").isEmpty()) {
			own.put("Code", padded("code " + type.name(), FIRST_CODE, 9));
		}
		return contacts(wanted.with(own));
	}

	/** The next row version. */
	String version() {
		long counter = this.base.next("version", FIRST_VERSION);
		return Base64.getEncoder().encodeToString(ByteBuffer.allocate(Long.BYTES).putLong(counter).array());
	}

	/** The next document number. */
	String number() {
		return padded("number", FIRST_NUMBER, 11);
	}

	private String padded(String counter, long start, int length) {
		return String.format(Locale.ROOT, "%0" + length + "d", this.base.next(counter, start));
	}

	/** A reference nobody has. */
	UUID newRef() {
		SplittableRandom mixed = new SplittableRandom(this.seed + this.base.next(REFERENCES, 0));
		long most = (mixed.nextLong() & ~0xF000L) | 0x4000L;
		long least = (mixed.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
		return new UUID(most, least);
	}

	/** Fills what a contact shows into the member of its kind. */
	Row contacts(Row row) {
		int section = row.type().sectionOf("КонтактнаяИнформация");
		if (section < 0 || !this.switches.on(Switch.CONTACTS_FILLED) || !row.type().name().equals(Names.CONTRACTORS)) {
			return row;
		}
		Section contacts = row.type().sections().get(section);
		List<Line> lines = new ArrayList<>();
		row.lines(section).forEach((line) -> lines.add(filled(contacts, line)));
		return row.withLines(section, lines);
	}

	private static Line filled(Section section, Line line) {
		List<Object> values = new ArrayList<>(line.values());
		Object shown = values.get(section.indexOf("Представление"));
		switch (values.get(section.indexOf("Тип")).toString()) {
			case "Телефон" -> values.set(section.indexOf("НомерТелефона"), shown);
			case "АдресЭлектроннойПочты" -> values.set(section.indexOf("АдресЭП"), shown);
			default -> {
				return line;
			}
		}
		return new Line(values);
	}

}
