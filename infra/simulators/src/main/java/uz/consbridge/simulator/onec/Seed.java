package uz.consbridge.simulator.onec;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import uz.consbridge.simulator.onec.model.MemberType;
import uz.consbridge.simulator.onec.model.Model;
import uz.consbridge.simulator.onec.model.Names;
import uz.consbridge.simulator.onec.model.Row;

/** What an empty base begins with: people, departments, dictionaries, the folder. */
public final class Seed {

	/** A consultant who speaks Russian. */
	public static final UUID CONSULTANT = ref(1, 1);

	/** A consultant who speaks Uzbek. */
	public static final UUID UZBEK_CONSULTANT = ref(1, 2);

	/** A consultant who speaks both and has a high limit. */
	public static final UUID BILINGUAL_CONSULTANT = ref(1, 3);

	/** A supervisor who takes no consultations. */
	public static final UUID SUPERVISOR = ref(1, 4);

	/** A user who has left. */
	public static final UUID FORMER_USER = ref(1, 5);

	/** The consultants' department. */
	public static final UUID DEPARTMENT = ref(2, 1);

	/** A Russian question category. */
	public static final UUID CATEGORY = ref(3, 1);

	/** An Uzbek question category. */
	public static final UUID UZBEK_CATEGORY = ref(3, 4);

	/** A Russian typical question. */
	public static final UUID QUESTION = ref(4, 1);

	/** A kind of software. */
	public static final UUID SOFTWARE = ref(5, 1);

	/** A section of that software. */
	public static final UUID SOFTWARE_SECTION = ref(6, 1);

	/** An interference. */
	public static final UUID INTERFERENCE = ref(7, 1);

	/** A folder of contractors that are not the product's. */
	public static final UUID OTHER_FOLDER = ref(8, 1);

	private static final String ACCOUNTING = "БухгалтерияПредриятияДляУзбекистана";

	private static final LocalDateTime LONG_AGO = LocalDateTime.of(2025, 1, 1, 0, 0);

	private final Saving saving;

	Seed(Saving saving) {
		this.saving = saving;
	}

	private static UUID ref(int kind, int number) {
		return UUID.fromString("5eed%04d-0000-4000-8000-%012d".formatted(kind, number));
	}

	void plant() {
		object(Names.CONTRACTORS, Names.CLOBUS, "CLOBUS", Map.of("IsFolder", true));
		object(Names.CONTRACTORS, OTHER_FOLDER, "Прочие", Map.of("IsFolder", true));
		users();
		dictionaries();
		categories();
	}

	private void users() {
		object(Names.USERS, Names.UNDEFINED_USER, "<не определено>", Map.of());
		object(Names.USERS, CONSULTANT, "Консультантова Анна", Map.of());
		object(Names.USERS, UZBEK_CONSULTANT, "Маслаҳатчиев Акмал", Map.of());
		object(Names.USERS, BILINGUAL_CONSULTANT, "Примерова Дильноза", Map.of());
		object(Names.USERS, SUPERVISOR, "Старшинов Олег", Map.of());
		object(Names.USERS, FORMER_USER, "Бывшев Пётр", Map.of("Недействителен", true));
		object(Names.DEPARTMENTS, DEPARTMENT, "ИТС консультанты", Map.of());
		object(Names.DEPARTMENTS, ref(2, 2), "1С:УК 3.0 и Розница 3.0", Map.of());
		object(Names.DEPARTMENTS, ref(2, 3), "Отдел продаж", Map.of());
		consultant(CONSULTANT, DEPARTMENT, 10, 9, "Анна", List.of(Names.RUSSIAN));
		consultant(UZBEK_CONSULTANT, DEPARTMENT, 8, 9, "Акмал", List.of(Names.UZBEK));
		consultant(BILINGUAL_CONSULTANT, ref(2, 2), 20, 10, "Дильноза", List.of(Names.RUSSIAN, Names.UZBEK));
		record(Names.USER_DEPARTMENTS, Map.of("Менеджер_Key", SUPERVISOR, "Отдел_Key", ref(2, 3)));
	}

	private void consultant(UUID user, UUID department, long limit, int from, String shown, List<UUID> languages) {
		LocalDateTime midnight = MemberType.Empty.DATE;
		Map<String, Object> values = Map.of("Менеджер_Key", user, "ВремяРаботыНачало", midnight.withHour(from),
				"ВремяРаботыКонец", midnight.withHour(from + 9), "ПредставлениеМенеджера", shown);
		record(Names.CONSULTANTS, merged(values, Map.of("Period", LONG_AGO, "ЛимитКонсультаций", limit / 2)));
		record(Names.CONSULTANTS, merged(values, Map.of("Period", LONG_AGO.plusYears(1), "ЛимитКонсультаций", limit)));
		record(Names.USER_DEPARTMENTS, Map.of("Менеджер_Key", user, "Отдел_Key", department));
		languages.forEach((language) -> {
			record(Names.USER_LANGUAGES, Map.of("Менеджер_Key", user, "Язык_Key", language));
			int first = language.equals(Names.RUSSIAN) ? 1 : 4;
			for (int i = first; i < first + 3; i++) {
				record(Names.SKILLS, Map.of("Менеджер_Key", user, "КатегорияВопроса_Key", ref(3, i)));
			}
		});
	}

	private void dictionaries() {
		object(Names.SOFTWARE, SOFTWARE, "1С:Бухгалтерия 8", Map.of("Описание", "Учёт предприятия"));
		object(Names.SOFTWARE, ref(5, 2), "1С:Розница 8", Map.of("Описание", "Магазин"));
		object(Names.SOFTWARE_SECTIONS, SOFTWARE_SECTION, "Банк и касса", Map.of("Owner_Key", SOFTWARE));
		object(Names.SOFTWARE_SECTIONS, ref(6, 2), "Зарплата и кадры", Map.of("Owner_Key", SOFTWARE));
		object(Names.SOFTWARE_SECTIONS, ref(6, 3), "Чеки ККМ", Map.of("Owner_Key", ref(5, 2)));
		object(Names.INTERFERENCES, INTERFERENCE, "Плохая связь", Map.of());
		object(Names.INTERFERENCES, ref(7, 2), "Клиент не у компьютера", Map.of());
		object(Names.KNOWLEDGE, ref(9, 1), "Закрытие месяца", Map.of("ВидПО_Key", SOFTWARE, "РазделПО_Key",
				SOFTWARE_SECTION, "Автор_Key", CONSULTANT, "Вопрос", "Как закрыть месяц?", "Ответ", "По шагам."));
	}

	private void categories() {
		String[] russian = { "Бухгалтерский учёт", "Кадры и зарплата", "Розничная торговля" };
		String[] uzbek = { "Бухгалтерия ҳисоби", "Кадрлар ва иш ҳақи", "Чакана савдо" };
		String[] programs = { ACCOUNTING, "УправлениеКомпаниейДляУзбекистана", "РозницаДляУзбекистана" };
		for (int i = 0; i < 3; i++) {
			category(i + 1, russian[i], Names.RUSSIAN, programs[i]);
			category(i + 4, uzbek[i], Names.UZBEK, programs[i]);
			question(i + 1, "Вопрос: " + russian[i], Names.RUSSIAN);
			question(i + 4, "Савол: " + uzbek[i], Names.UZBEK);
		}
	}

	private void category(int number, String name, UUID language, String program) {
		object(Names.CATEGORIES, ref(3, number), name, Map.of("Язык_Key", language, "Программа", program));
	}

	private void question(int number, String name, UUID language) {
		object(Names.QUESTIONS, ref(4, number), name, Map.of("Язык_Key", language, "Категория_Key", ref(3, number),
				"Вопрос", name + "?", "ПолезнаяИнформация", "См. справку."));
	}

	private void object(String entity, UUID ref, String description, Map<String, Object> more) {
		record(entity, merged(Map.of("Ref_Key", ref, "Description", description), more));
	}

	private void record(String entity, Map<String, Object> values) {
		this.saving.save(Row.empty(Model.get(entity)).with(values));
	}

	private static Map<String, Object> merged(Map<String, Object> one, Map<String, Object> other) {
		Map<String, Object> all = new HashMap<>(one);
		all.putAll(other);
		return all;
	}

}
