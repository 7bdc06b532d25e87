package uz.consbridge.simulator.onec.model;

import java.util.List;

/** Users, departments and dictionaries, which are only read. */
final class ReferenceTables {

	private ReferenceTables() {
	}

	static List<EntityType> all() {
		return List.of(users(), departments(), software(), softwareSections(), categories(), questions(), knowledge(),
				interferences());
	}

	private static EntityType users() {
		return Table.catalog(Names.USERS)
			.coded()
			.flags("Недействителен", "Служебный")
			.identifiers("ИдентификаторПользователяИБ", "ИдентификаторПользователяСервиса")
			.lines(ObjectTables.contacts())
			.build();
	}

	private static EntityType departments() {
		return Table.catalog(Names.DEPARTMENTS).coded().build();
	}

	private static EntityType software() {
		return Table.catalog(Names.SOFTWARE).coded().texts("Описание").build();
	}

	private static EntityType softwareSections() {
		return Table.catalog(Names.SOFTWARE_SECTIONS)
			.references(Names.SOFTWARE, "Owner_Key")
			.coded()
			.texts("Описание")
			.build();
	}

	private static EntityType categories() {
		return Table.catalog(Names.CATEGORIES)
			.coded()
			.references(null, "Язык_Key")
			.enumeration("Программа", "БухгалтерияПредриятияДляУзбекистана", "УправлениеКомпаниейДляУзбекистана",
					"РозницаДляУзбекистана")
			.lines(Table.section("СписокПодписок",
					(lines) -> lines.references(null, "ВидПодписки_Key").flags("КатегорияДоступна")))
			.build();
	}

	private static EntityType questions() {
		return Table.catalog(Names.QUESTIONS)
			.coded()
			.references(null, "Язык_Key")
			.references(Names.CATEGORIES, "Категория_Key")
			.texts("ПолезнаяИнформация", "Вопрос")
			.build();
	}

	private static EntityType knowledge() {
		return Table.catalog(Names.KNOWLEDGE)
			.coded()
			.references(Names.SOFTWARE, "ВидПО_Key")
			.references(Names.SOFTWARE_SECTIONS, "РазделПО_Key")
			.references(Names.USERS, "Автор_Key")
			.texts("Вопрос", "Ответ")
			.build();
	}

	private static EntityType interferences() {
		return Table.catalog(Names.INTERFERENCES).coded().build();
	}

}
