package uz.consbridge.simulator.onec.query;

import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;

/** Calculating with times. */
final class Dates {

	private Dates() {
	}

	static int part(String name, LocalDateTime time) {
		return switch (name) {
			case "year" -> time.getYear();
			case "quarter" -> time.get(IsoFields.QUARTER_OF_YEAR);
			case "month" -> time.getMonthValue();
			case "day" -> time.getDayOfMonth();
			case "hour" -> time.getHour();
			case "minute" -> time.getMinute();
			case "second" -> time.getSecond();
			case "dayofyear" -> time.getDayOfYear();
			default -> time.get(ChronoField.DAY_OF_WEEK);
		};
	}

	static Node call(String name, List<Node> arguments) {
		if (name.equals("dateadd")) {
			Functions.require(name, arguments, Kind.TIME, Kind.STRING, Kind.NUMBER);
			ChronoUnit unit = unit(Functions.constant(name, arguments.get(1)));
			return new Node.Binary(Kind.TIME, arguments.get(0), arguments.get(2),
					(time, count) -> ((LocalDateTime) time).plus(Comparison.decimal(count).longValue(), unit));
		}
		Functions.require(name, arguments, Kind.TIME, Kind.TIME, Kind.STRING);
		ChronoUnit unit = unit(Functions.constant(name, arguments.get(2)));
		return new Node.Binary(Kind.NUMBER, arguments.get(0), arguments.get(1),
				(from, to) -> unit.between((LocalDateTime) from, (LocalDateTime) to));
	}

	private static ChronoUnit unit(String name) {
		return switch (name) {
			case "year" -> ChronoUnit.YEARS;
			case "month" -> ChronoUnit.MONTHS;
			case "week" -> ChronoUnit.WEEKS;
			case "day" -> ChronoUnit.DAYS;
			case "hour" -> ChronoUnit.HOURS;
			case "minute" -> ChronoUnit.MINUTES;
			case "second" -> ChronoUnit.SECONDS;
			default -> throw Refusal.option("$filter", "unknown unit " + name);
		};
	}

}
