package uz.consbridge.gateway.manager;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uz.consbridge.events.ConsultationType;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Keeps the managers in memory for a moment. A creation that finds them a little old has
 * them read anew and takes those it knows, so that under load nobody waits.
 */
@Component
class Rosters implements ManagerSelection {

	private static final Logger log = LoggerFactory.getLogger(Rosters.class);

	/** How many times as old as wished the managers may be while they are read anew. */
	private static final int PATIENCE = 10;

	private final RosterRows rows;

	private final ManagerProperties properties;

	private final Clock clock;

	private final RandomGenerator random;

	private final Selection selection;

	private final WorkingHours hours;

	private final ReentrantLock reading = new ReentrantLock();

	private final AtomicBoolean refreshing = new AtomicBoolean();

	private volatile @Nullable Roster roster;

	Rosters(RosterRows rows, ManagerProperties properties, Clock clock, RandomGenerator random) {
		this.rows = rows;
		this.properties = properties;
		this.clock = clock;
		this.random = random;
		this.selection = new Selection(properties.accountingDepartment());
		this.hours = properties.hours();
	}

	@Override
	public Optional<String> select(@Nullable ConsultationType type, String language, @Nullable String categoryKey,
			Instant at) {
		Roster present = present();
		Wanted wanted = new Wanted(type, language, categoryKey, present.languageOf(categoryKey),
				at.atZone(this.properties.zone()).toLocalDateTime());
		Optional<String> chosen = this.selection.choose(wanted, present.present(), this.random::nextInt)
			.map(Manager::key);
		chosen.ifPresent(present::give);
		return chosen;
	}

	@Override
	public Instant fit(@Nullable ConsultationType type, String language, @Nullable String categoryKey,
			@Nullable String managerKey, Instant planned) {
		LocalDateTime local = planned.atZone(this.properties.zone()).toLocalDateTime();
		LocalDateTime fitting = this.properties.shift() ? fit(type, language, categoryKey, managerKey, local) : local;
		return fitting.equals(local) ? planned : fitting.atZone(this.properties.zone()).toInstant();
	}

	private LocalDateTime fit(@Nullable ConsultationType type, String language, @Nullable String categoryKey,
			@Nullable String managerKey, LocalDateTime planned) {
		if (type == ConsultationType.TECHNICAL_SUPPORT) {
			return this.hours.support(planned);
		}
		Roster present = present();
		Wanted wanted = new Wanted(type, language, categoryKey, present.languageOf(categoryKey), null);
		List<Manager> named = present.managers()
			.stream()
			.filter((manager) -> manager.enabled() && manager.key().equals(managerKey))
			.toList();
		if (!named.isEmpty()) {
			return this.hours.among(named, planned);
		}
		return this.selection.staffed(wanted, present.managers())
				? this.hours.among(this.selection.able(wanted, present.managers()), planned) : planned;
	}

	private Roster present() {
		Roster known = this.roster;
		if (known == null || !youngerThan(known, this.properties.knownFor().multipliedBy(PATIENCE))) {
			return waitFor();
		}
		if (!youngerThan(known, this.properties.knownFor()) && this.refreshing.compareAndSet(false, true)) {
			Thread.ofVirtual().name("roster").start(this::refresh);
		}
		return known;
	}

	private Roster waitFor() {
		this.reading.lock();
		try {
			Roster meanwhile = this.roster;
			return (meanwhile != null && youngerThan(meanwhile, this.properties.knownFor())) ? meanwhile : read();
		}
		finally {
			this.reading.unlock();
		}
	}

	private void refresh() {
		try {
			read();
		}
		catch (DataAccessException failure) {
			log.warn("The managers could not be read; the next creation tries again", failure);
		}
		finally {
			this.refreshing.set(false);
		}
	}

	private boolean youngerThan(Roster known, Duration age) {
		Instant now = this.clock.instant();
		return !now.isBefore(known.at()) && now.isBefore(known.at().plus(age));
	}

	private Roster read() {
		Instant now = this.clock.instant();
		Roster read = Roster.of(now, this.rows.managers(now, now.atZone(this.properties.zone()).toLocalDate()),
				this.rows.categoryLanguages());
		this.roster = read;
		return read;
	}

}
