package uz.consbridge.simulator.onec.model;

/** The document and the contractors, the objects that are written. */
final class ObjectTables {

	private ObjectTables() {
	}

	static EntityType consultation() {
		Table table = Table.document(Names.DOCUMENT)
			.references(Names.CONTRACTORS, "Абонент_Key")
			.strings("АбонентКакСвязаться")
			.references(null, "АбонентКонтакт_Key")
			.strings("АбонентПредставление")
			.references(Names.USERS, "Автор_Key", "Ответственный_Key", "Менеджер_Key")
			.enumeration("Важность", "Низкая", "Обычная", "Высокая")
			.flags("Входящий")
			.strings("Тема")
			.texts("Описание", "Вопрос", "Ответ", "Комментарий")
			.enumeration("ВидОбращения", "ВОчередьНаКонсультацию", "КонсультацияИТС", "Другое")
			.dates("ДатаСоздания", "ДатаКонсультации", "Конец")
			.maintainedDates("ДатаИзменения")
			.flags("ЗакрытоБезКонсультации")
			.references(null, "Язык_Key")
			.references(Names.CATEGORIES, "КатегорияВопроса_Key")
			.references(Names.QUESTIONS, "ВопросНаКонсультацию_Key")
			.enumeration("СпособСвязи", "ПоТелефону", "ПоТелеграм", "ПоСайту")
			.flags("Рассмотрено", "УведомлятьПриЗаписи", "ВременныйРеквизит", "ОтправленаБаза")
			.dates("РассмотретьПосле")
			.times("ЗатраченноеВремя")
			.composites("Предмет", "ВзаимодействиеОснование");
		return table.lines(results())
			.lines(Table.section("ВопросыИОтветы", (lines) -> lines.texts("Вопрос", "Ответ")))
			.writes("POST", "PATCH", "DELETE")
			.indexed("ДатаИзменения", "ДатаСоздания", "ДатаКонсультации", "Number", "Абонент_Key")
			.build();
	}

	private static Section results() {
		return Table.section("КонсультацииИТС",
				(lines) -> lines.references(Names.SOFTWARE, "ВидПО_Key")
					.references(Names.SOFTWARE_SECTIONS, "РазделПО_Key")
					.references(Names.INTERFERENCES, "НаличиеПомех_Key")
					.references(Names.USERS, "ПомощьМенеджера_Key")
					.flags("ПовторноеОбращение")
					.texts("Вопрос", "Ответ"));
	}

	static EntityType contractors() {
		Table table = Table.catalog(Names.CONTRACTORS)
			.references(Names.CONTRACTORS, "Parent_Key")
			.flags("IsFolder")
			.coded()
			.strings("ИНН")
			.longNumbers("КодАбонентаClobus")
			.enumeration("ЮридическоеФизическоеЛицо", "ЮридическоеЛицо", "ФизическоеЛицо")
			.strings("ОтветственноеЛицо")
			.texts("Комментарий")
			.strings("ПарольДоступа", "БанковскийСчет", "ОсновнойКлюч1С", "ПредставлениеАдресаДляСравнения")
			.flags("ОбособленноеПодразделение", "НеОтправлятьУведомленияОНовыхВерсияхПО", "ВыдоватьСообщениеОдинРаз",
					"ВыдоватьСообщениеОдинРазФарм", "ЗвонитьПораньше", "Партнер")
			.references(null, "ОсновноеКонтактноеЛицо_Key", "ПерсональноеСообщениеПользователю_Key",
					"ПерсональноеСообщениеПользователюФарм_Key", "Банк_Key");
		return table.lines(contacts())
			.lines(Table.section("АктивированныеКлючи", (lines) -> lines.strings("Ключ")))
			.lines(Table.section("ДополнительныеРеквизиты", (lines) -> lines.strings("Значение")))
			.lines(Table.section("ЛицензииФармМодуля", (lines) -> lines.strings("Лицензия")))
			.writes("POST", "PATCH")
			.indexed("Code", "ИНН", "КодАбонентаClobus")
			.build();
	}

	static Section contacts() {
		return Table.section("КонтактнаяИнформация",
				(lines) -> lines.enumeration("Тип", "Телефон", "АдресЭлектроннойПочты", "Адрес", "Факс")
					.references(null, "Вид_Key")
					.strings("Представление", "Страна", "Регион", "Город", "АдресЭП", "НомерТелефона"));
	}

}
