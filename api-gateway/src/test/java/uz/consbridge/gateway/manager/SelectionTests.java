package uz.consbridge.gateway.manager;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import uz.consbridge.events.ConsultationType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class SelectionTests {

	private static final String OURS = "ИТС консультанты";

	private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

	private static final LocalDateTime NOON = MONDAY.atTime(12, 0);

	private static final Set<String> BOTH = Set.of("ru", "uz");

	private final Selection selection = new Selection(OURS);

	static Stream<Arguments> accounting() {
		Manager usual = manager("m", OURS, 9, 18, BOTH, Set.of("c"), Set.of());
		return Stream.of(arguments("knows the category and the language", usual, "ru", "c", true),
				arguments("no category asked for", usual, "ru", null, true),
				arguments("category not among its skills", usual, "ru", "other", false),
				arguments("no skills at all", skills(usual), "ru", "c", false),
				arguments("no skills, but no category either", skills(usual), "ru", null, true),
				arguments("does not speak the language", languages(usual, "ru"), "uz", "c", false),
				arguments("does not speak the category's language", languages(usual, "uz"), "uz", "c", false),
				arguments("another department", department(usual, "Отдел продаж"), "ru", "c", false),
				arguments("no department", department(usual, null), "ru", "c", false),
				arguments("no working hours", hours(usual, null, null), "ru", "c", false),
				arguments("only one end of its hours", hours(usual, 9, null), "ru", "c", false),
				arguments("before its hours", hours(usual, 13, 18), "ru", "c", false),
				arguments("after its hours", hours(usual, 8, 11), "ru", "c", false),
				arguments("the first minute counts", hours(usual, 12, 18), "ru", "c", true),
				arguments("the last minute counts", hours(usual, 8, 12), "ru", "c", true),
				arguments("hours over midnight, inside", hours(usual, 22, 12), "ru", "c", true),
				arguments("hours over midnight, outside", hours(usual, 22, 6), "ru", "c", false),
				arguments("queue closed today", closed(usual, MONDAY), "ru", "c", false),
				arguments("queue closed tomorrow", closed(usual, MONDAY.plusDays(1)), "ru", "c", true),
				arguments("switched off or gone", enabled(usual, false), "ru", "c", false),
				arguments("no limit", load(usual, 0, 0, 0), "ru", "c", false),
				arguments("above its limit, which is soft", load(usual, 2, 5, 0), "ru", "c", true));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("accounting")
	void whoCanTakeAnAccountingConsultation(String why, Manager manager, String language, @Nullable String category,
			boolean chosen) {
		Wanted wanted = new Wanted(ConsultationType.ACCOUNTING, language, category, (category != null) ? "ru" : null,
				NOON);
		assertThat(this.selection.choose(wanted, List.of(manager), (many) -> 0).isPresent()).as(why).isEqualTo(chosen);
	}

	@Test
	void othersMayBeTakenByAnybodyTheSkilledFirst() {
		Manager universal = department(skills(manager("a", OURS, 9, 18, BOTH, Set.of(), Set.of())), null);
		Manager skilled = load(manager("b", OURS, 9, 18, Set.of(), Set.of("c"), Set.of()), 10, 5, 0);
		Manager wrong = manager("c", OURS, 9, 18, BOTH, Set.of("other"), Set.of());
		Wanted wanted = new Wanted(null, "uz", "c", "uz", null);
		assertThat(this.selection.able(wanted, List.of(universal, wrong, skilled))).extracting(Manager::key)
			.containsExactly("b", "a");
	}

	@Test
	void theLeastLoadedIsChosenAmongThoseTheOneWithTheLeastLatelyAndThenChance() {
		Manager busy = load(named("busy"), 10, 5, 0);
		Manager near = load(named("near"), 100, 9, 0);
		Manager free = load(named("free"), 10, 0, 3);
		Manager equal = load(named("equal"), 100, 5, 0);
		Wanted wanted = new Wanted(ConsultationType.ACCOUNTING, "ru", "c", null, NOON);
		assertThat(chosen(wanted, List.of(busy, free), 0)).isEqualTo("free");
		assertThat(chosen(wanted, List.of(busy, near, free), 0)).isEqualTo("near");
		assertThat(chosen(wanted, List.of(busy, near, equal, free), 0)).isEqualTo("equal");
		assertThat(chosen(wanted, List.of(busy, near, equal, free), 1)).isEqualTo("near");
		assertThat(this.selection.choose(wanted, List.of(), (many) -> 0)).isEmpty();
	}

	@Test
	void ofTwoAboveTheirLimitTheLessLoadedWins() {
		Manager over = load(named("over"), 2, 4, 0);
		Manager further = load(named("further"), 2, 6, 0);
		Wanted wanted = new Wanted(ConsultationType.ACCOUNTING, "ru", "c", null, NOON);
		assertThat(chosen(wanted, List.of(further, over), 0)).isEqualTo("over");
	}

	@ParameterizedTest
	@CsvSource({ "0,,,0,0,0,0,false", "4,5,,60,20,60,1,true", "4,,5.4,60,20,60,1,true", "4,,,60,60,60,1,false",
			"2,60,,120,120,120,2,false", "1,,0,15,15,15,1,false", "0,5,,0,0,0,0,true", "10,15,,150,150,150,2,false" })
	void waitTimes(int before, @Nullable Integer each, @Nullable Double average, int minutes, int least, int most,
			int hours, boolean range) {
		WaitTime wait = WaitTime.of(before, each, average, 15);
		assertThat(wait.minutes()).isEqualTo(minutes);
		assertThat(wait.least()).isEqualTo(least);
		assertThat(wait.most()).isEqualTo(most);
		assertThat(WaitTime.hours(wait.minutes())).isEqualTo(hours);
		assertThat(wait.range()).isEqualTo(range);
	}

	@Test
	void theLoadIsNeverShownAboveOneHundredPercent() {
		assertThat(load(named("m"), 3, 1, 0).loadPercent()).isEqualTo(33.33);
		assertThat(load(named("m"), 3, 4, 0).loadPercent()).isEqualTo(100);
		assertThat(load(named("m"), 3, 4, 0).availableSlots()).isZero();
		assertThat(load(named("m"), 0, 4, 0).loadPercent()).isZero();
	}

	private String chosen(Wanted wanted, List<Manager> managers, int chance) {
		return this.selection.choose(wanted, managers, (many) -> chance).orElseThrow().key();
	}

	private static Manager named(String key) {
		return manager(key, OURS, 9, 18, BOTH, Set.of("c"), Set.of());
	}

	private static Manager manager(String key, @Nullable String department, @Nullable Integer start,
			@Nullable Integer end, Set<String> languages, Set<String> skills, Set<LocalDate> closed) {
		return new Manager(key, key, true, department, 10, time(start), time(end), languages, skills, closed, 0, 0);
	}

	private static Manager skills(Manager manager, String... skills) {
		return new Manager(manager.key(), manager.name(), manager.enabled(), manager.department(), manager.limit(),
				manager.start(), manager.end(), manager.languages(), Set.of(skills), manager.closedDays(),
				manager.queue(), manager.lastHour());
	}

	private static Manager languages(Manager manager, String... languages) {
		return new Manager(manager.key(), manager.name(), manager.enabled(), manager.department(), manager.limit(),
				manager.start(), manager.end(), Set.of(languages), manager.skills(), manager.closedDays(),
				manager.queue(), manager.lastHour());
	}

	private static Manager department(Manager manager, @Nullable String department) {
		return new Manager(manager.key(), manager.name(), manager.enabled(), department, manager.limit(),
				manager.start(), manager.end(), manager.languages(), manager.skills(), manager.closedDays(),
				manager.queue(), manager.lastHour());
	}

	private static Manager hours(Manager manager, @Nullable Integer start, @Nullable Integer end) {
		return new Manager(manager.key(), manager.name(), manager.enabled(), manager.department(), manager.limit(),
				time(start), time(end), manager.languages(), manager.skills(), manager.closedDays(), manager.queue(),
				manager.lastHour());
	}

	private static Manager closed(Manager manager, LocalDate day) {
		return new Manager(manager.key(), manager.name(), manager.enabled(), manager.department(), manager.limit(),
				manager.start(), manager.end(), manager.languages(), manager.skills(), Set.of(day), manager.queue(),
				manager.lastHour());
	}

	private static Manager enabled(Manager manager, boolean enabled) {
		return new Manager(manager.key(), manager.name(), enabled, manager.department(), manager.limit(),
				manager.start(), manager.end(), manager.languages(), manager.skills(), manager.closedDays(),
				manager.queue(), manager.lastHour());
	}

	private static Manager load(Manager manager, int limit, int queue, int lastHour) {
		return new Manager(manager.key(), manager.name(), manager.enabled(), manager.department(), limit,
				manager.start(), manager.end(), manager.languages(), manager.skills(), manager.closedDays(), queue,
				lastHour);
	}

	private static @Nullable LocalTime time(@Nullable Integer hour) {
		return (hour != null) ? LocalTime.of(hour, 0) : null;
	}

}
