package uz.consbridge.gateway.manager;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What choosing and showing managers needs of the database. */
interface RosterRows {

	/**
	 * All managers but the one who stands for nobody.
	 * @param today closings before it do not matter
	 */
	List<Manager> managers(Instant now, LocalDate today);

	/** The language of each question category that has one. */
	Map<String, String> categoryLanguages();

}
