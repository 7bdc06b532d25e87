package uz.consbridge.events;

/** The dictionaries of 1C from which clients and consultants choose. */
public enum Dictionary {

	/** {@code Catalog_ВидыПОДляКонсультаций}: kinds of software. */
	PO_TYPES,

	/** {@code Catalog_РазделыПОДляКонсультаций}: sections of a kind of software. */
	PO_SECTIONS,

	/**
	 * {@code Catalog_КатегорииВопросов}: categories of questions, in one language each.
	 */
	CATEGORIES,

	/** {@code Catalog_ВопросыНаКонсультацию}: typical questions of a category. */
	QUESTIONS,

	/** {@code Catalog_БазаЗнанийДляКонсультаций}: questions with their answers. */
	KNOWLEDGE,

	/**
	 * {@code Catalog_ПомехиДляКонсультаций}: what may get in the way of a consultation.
	 */
	INTERFERENCES

}
