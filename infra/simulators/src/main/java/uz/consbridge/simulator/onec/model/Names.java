package uz.consbridge.simulator.onec.model;

import java.util.UUID;

/** Names and identifiers of the base that others refer to. */
public final class Names {

	/** The consultation document. */
	public static final String DOCUMENT = "Document_ТелефонныйЗвонок";

	/** The contractors. */
	public static final String CONTRACTORS = "Catalog_Контрагенты";

	/** The users. */
	public static final String USERS = "Catalog_Пользователи";

	/** The departments. */
	public static final String DEPARTMENTS = "Catalog_Отделы";

	/** Departments of users. */
	public static final String USER_DEPARTMENTS = "InformationRegister_ОтделыПользователей";

	/** Languages of users. */
	public static final String USER_LANGUAGES = "InformationRegister_ЯзыкиПользователей";

	/** Limits and working hours of consultants. */
	public static final String CONSULTANTS = "InformationRegister_СписокКонсультантовДляЗаявок";

	/** Skills of consultants. */
	public static final String SKILLS = "InformationRegister_КатегорииВопросовМенеджеров";

	/** Reschedules. */
	public static final String REDATES = "InformationRegister_РегистрацияПереносаКонсультации";

	/** Ratings. */
	public static final String RATINGS = "InformationRegister_ОценкаКонсультацийПоЗаявкам";

	/** Call attempts. */
	public static final String CALLS = "InformationRegister_РегистрацияДозвона";

	/** Queues closed for a day. */
	public static final String QUEUE_CLOSINGS = "InformationRegister_ЗакрытиеОчередиНаКонсультанта";

	/** Kinds of software. */
	public static final String SOFTWARE = "Catalog_ВидыПОДляКонсультаций";

	/** Sections of software. */
	public static final String SOFTWARE_SECTIONS = "Catalog_РазделыПОДляКонсультаций";

	/** Question categories. */
	public static final String CATEGORIES = "Catalog_КатегорииВопросов";

	/** Typical questions. */
	public static final String QUESTIONS = "Catalog_ВопросыНаКонсультацию";

	/** The knowledge base. */
	public static final String KNOWLEDGE = "Catalog_БазаЗнанийДляКонсультаций";

	/** Interferences. */
	public static final String INTERFERENCES = "Catalog_ПомехиДляКонсультаций";

	/** The folder of the product's contractors. */
	public static final UUID CLOBUS = UUID.fromString("7ccd31ca-887b-11eb-938b-00e04cd03b68");

	/** Russian. */
	public static final UUID RUSSIAN = UUID.fromString("15d38cda-1812-11ef-b824-c67597d01fa8");

	/** Uzbek. */
	public static final UUID UZBEK = UUID.fromString("15d38cdb-1812-11ef-b824-c67597d01fa8");

	/** The user that stands for nobody. */
	public static final UUID UNDEFINED_USER = UUID.fromString("062699c7-24b2-11e9-a1e3-60a44cafb67d");

	/** The contact kind of telephone numbers. */
	public static final UUID PHONE_KIND = UUID.fromString("c07763c7-2ae8-4708-a608-7691be9d782b");

	/** The contact kind of mail addresses. */
	public static final UUID MAIL_KIND = UUID.fromString("f0dddb0f-1cac-49ab-ad37-f9480b0ef654");

	private Names() {
	}

}
