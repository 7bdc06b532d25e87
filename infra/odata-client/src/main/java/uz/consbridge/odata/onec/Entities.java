package uz.consbridge.odata.onec;

import uz.consbridge.odata.EntitySet;

/** The published sets. */
public final class Entities {

	/** Consultation requests. */
	public static final EntitySet DOCUMENT = new EntitySet("Document_ТелефонныйЗвонок");

	/** Subscribers. */
	public static final EntitySet CONTRACTOR = new EntitySet("Catalog_Контрагенты");

	/** Managers. */
	public static final EntitySet USER = new EntitySet("Catalog_Пользователи");

	public static final EntitySet DEPARTMENT = new EntitySet("Catalog_Отделы");

	/** Reschedules of consultations. */
	public static final EntitySet REDATE = new EntitySet("InformationRegister_РегистрацияПереносаКонсультации");

	/** Ratings of consultations. */
	public static final EntitySet RATING = new EntitySet("InformationRegister_ОценкаКонсультацийПоЗаявкам");

	/** Attempts to phone the client. */
	public static final EntitySet CALL = new EntitySet("InformationRegister_РегистрацияДозвона");

	/** Managers who take no new work on a day. */
	public static final EntitySet QUEUE_CLOSING = new EntitySet("InformationRegister_ЗакрытиеОчередиНаКонсультанта");

	public static final EntitySet USER_DEPARTMENT = new EntitySet("InformationRegister_ОтделыПользователей");

	public static final EntitySet USER_LANGUAGE = new EntitySet("InformationRegister_ЯзыкиПользователей");

	/** Limits and working hours of managers. */
	public static final EntitySet USER_LIMIT = new EntitySet("InformationRegister_СписокКонсультантовДляЗаявок");

	public static final EntitySet USER_SKILL = new EntitySet("InformationRegister_КатегорииВопросовМенеджеров");

	public static final EntitySet PO_TYPE = new EntitySet("Catalog_ВидыПОДляКонсультаций");

	public static final EntitySet PO_SECTION = new EntitySet("Catalog_РазделыПОДляКонсультаций");

	public static final EntitySet QUESTION_CATEGORY = new EntitySet("Catalog_КатегорииВопросов");

	public static final EntitySet QUESTION = new EntitySet("Catalog_ВопросыНаКонсультацию");

	public static final EntitySet KNOWLEDGE = new EntitySet("Catalog_БазаЗнанийДляКонсультаций");

	public static final EntitySet INTERFERENCE = new EntitySet("Catalog_ПомехиДляКонсультаций");

	private Entities() {
	}

}
