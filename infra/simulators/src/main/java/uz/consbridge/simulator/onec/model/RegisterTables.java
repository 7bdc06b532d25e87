package uz.consbridge.simulator.onec.model;

import java.util.List;

/** The independent information registers. */
final class RegisterTables {

	private RegisterTables() {
	}

	static List<EntityType> all() {
		return List.of(redates(), ratings(), calls(), queueClosings(), departments(), languages(), consultants(),
				skills());
	}

	private static EntityType redates() {
		return Table.register(Names.REDATES, "Period", "ДокументОбращения_Key", "Абонент_Key", "Менеджер_Key")
			.dates("Period")
			.references(Names.DOCUMENT, "ДокументОбращения_Key")
			.references(Names.CONTRACTORS, "Абонент_Key")
			.references(Names.USERS, "Менеджер_Key")
			.dates("СтараяДата", "НоваяДата")
			.texts("Комментарий")
			.writes("POST")
			.indexed("Period", "ДокументОбращения_Key")
			.build();
	}

	private static EntityType ratings() {
		return Table.register(Names.RATINGS, "Обращение_Key", "Контрагент_Key", "Менеджер_Key", "НомерВопроса")
			.references(Names.DOCUMENT, "Обращение_Key")
			.references(Names.CONTRACTORS, "Контрагент_Key")
			.references(Names.USERS, "Менеджер_Key")
			.smallNumbers("НомерВопроса", "Оценка")
			.texts("Вопрос", "Комментарий")
			.flags("ОтправленаБаза")
			.dates("ДатаОценки")
			.writes("POST")
			.ignores("Period")
			.indexed("Обращение_Key", "ДатаОценки")
			.build();
	}

	private static EntityType calls() {
		return Table.register(Names.CALLS, "Period", "ДокументОбращения_Key", "Абонент_Key", "Менеджер_Key")
			.dates("Period")
			.references(Names.DOCUMENT, "ДокументОбращения_Key")
			.references(Names.CONTRACTORS, "Абонент_Key")
			.references(Names.USERS, "Менеджер_Key")
			.indexed("Period", "ДокументОбращения_Key")
			.build();
	}

	private static EntityType queueClosings() {
		return Table.register(Names.QUEUE_CLOSINGS, "Дата", "Менеджер_Key")
			.dates("Дата")
			.references(Names.USERS, "Менеджер_Key")
			.flags("Закрыт")
			.indexed("Дата")
			.build();
	}

	private static EntityType departments() {
		return Table.register(Names.USER_DEPARTMENTS, "Менеджер_Key")
			.references(Names.USERS, "Менеджер_Key")
			.references(Names.DEPARTMENTS, "Отдел_Key")
			.build();
	}

	private static EntityType languages() {
		return Table.register(Names.USER_LANGUAGES, "Менеджер_Key", "Язык_Key")
			.references(Names.USERS, "Менеджер_Key")
			.references(null, "Язык_Key")
			.build();
	}

	private static EntityType consultants() {
		return Table.register(Names.CONSULTANTS, "Period", "Менеджер_Key")
			.dates("Period")
			.references(Names.USERS, "Менеджер_Key")
			.longNumbers("ЛимитКонсультаций")
			.times("ВремяРаботыНачало", "ВремяРаботыКонец")
			.strings("ПредставлениеМенеджера")
			.indexed("Period")
			.build();
	}

	private static EntityType skills() {
		return Table.register(Names.SKILLS, "Менеджер_Key", "КатегорияВопроса_Key")
			.references(Names.USERS, "Менеджер_Key")
			.references(Names.CATEGORIES, "КатегорияВопроса_Key")
			.build();
	}

}
