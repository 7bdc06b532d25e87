package uz.consbridge.simulator.onec.model;

/** The kinds of published objects. */
public enum EntityKind {

	/** A catalog: objects with code and description. */
	CATALOG,
	/** A document: objects with number and date. */
	DOCUMENT,
	/** An independent information register: records without a reference. */
	REGISTER

}
