package uz.consbridge.gateway.manager;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

import uz.consbridge.events.ConsultationType;

/**
 * Chooses a manager. It depends on nothing but what it is given, chance included.
 *
 * @param accountingDepartment whose managers take accounting consultations
 */
record Selection(String accountingDepartment) {

	/** Loads that differ by less than this are the same. */
	private static final double NEAR = 0.1;

	/**
	 * The manager with the least of its limit used; of several the one who was given the
	 * least lately, and then any of them.
	 * @param chance chooses one of so many, from 0
	 */
	Optional<Manager> choose(Wanted wanted, List<Manager> managers, IntUnaryOperator chance) {
		List<Manager> able = able(wanted, managers);
		if (able.isEmpty()) {
			return Optional.empty();
		}
		double least = able.stream().mapToDouble(Manager::used).min().orElseThrow();
		List<Manager> near = able.stream().filter((manager) -> manager.used() - least < NEAR).toList();
		int fewest = near.stream().mapToInt(Manager::lastHour).min().orElseThrow();
		List<Manager> equals = near.stream().filter((manager) -> manager.lastHour() == fewest).toList();
		return Optional.of(equals.get((equals.size() == 1) ? 0 : chance.applyAsInt(equals.size())));
	}

	/** Those who can take it, in the order of what they have used of their limit. */
	List<Manager> able(Wanted wanted, List<Manager> managers) {
		LocalDateTime at = wanted.at();
		boolean skilledFirst = wanted.type() != ConsultationType.ACCOUNTING;
		Comparator<Manager> order = Comparator.comparingDouble(Manager::used).thenComparing(Manager::key);
		return managers.stream()
			.filter((manager) -> manager.enabled() && manager.limit() > 0)
			.filter((manager) -> skilledFirst || takesAccounting(manager))
			.filter((manager) -> at == null || manager.takesWorkAt(at))
			.filter((manager) -> skilledFirst ? knows(manager, wanted) : knowsAccounting(manager, wanted))
			.sorted(skilledFirst
					? Comparator.comparing((Manager manager) -> manager.skills().isEmpty()).thenComparing(order)
					: order)
			.toList();
	}

	/** Whether anybody takes such consultations at all, whatever they are about. */
	boolean staffed(Wanted wanted, List<Manager> managers) {
		return managers.stream()
			.anyMatch((manager) -> manager.enabled() && manager.limit() > 0
					&& (wanted.type() != ConsultationType.ACCOUNTING || takesAccounting(manager)));
	}

	private boolean takesAccounting(Manager manager) {
		return this.accountingDepartment.equals(manager.department()) && manager.start() != null
				&& manager.end() != null;
	}

	/** Without a category anybody can; nobody takes what is not among its skills. */
	private static boolean knowsAccounting(Manager manager, Wanted wanted) {
		if (wanted.categoryKey() == null) {
			return manager.languages().contains(wanted.language());
		}
		boolean speaks = manager.languages().contains(wanted.language())
				&& (wanted.categoryLanguage() == null || manager.languages().contains(wanted.categoryLanguage()));
		return speaks && manager.skills().contains(wanted.categoryKey());
	}

	/** Who has no skills at all knows a bit of everything. */
	private static boolean knows(Manager manager, Wanted wanted) {
		return wanted.categoryKey() == null || manager.skills().isEmpty()
				|| manager.skills().contains(wanted.categoryKey());
	}

}
