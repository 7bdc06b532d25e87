package uz.consbridge.gateway.manager.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uz.consbridge.events.ConsultationType;
import uz.consbridge.gateway.ConditionalOnRole;
import uz.consbridge.gateway.Role;
import uz.consbridge.gateway.manager.Manager;
import uz.consbridge.gateway.manager.ManagerProperties;
import uz.consbridge.gateway.manager.ManagerReads;
import uz.consbridge.gateway.manager.ManagerReads.Identity;
import uz.consbridge.gateway.manager.ManagerReads.Place;
import uz.consbridge.gateway.manager.WaitTime;
import uz.consbridge.gateway.manager.Wanted;
import uz.consbridge.gateway.web.Problems;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who takes consultations, how busy they are, and how long one waits for them. */
@RestController
@ConditionalOnRole(Role.API)
@RequestMapping("/api/managers")
class ManagerController {

	private final ManagerReads managers;

	private final ManagerProperties properties;

	ManagerController(ManagerReads managers, ManagerProperties properties) {
		this.managers = managers;
		this.properties = properties;
	}

	@GetMapping("/load")
	List<ManagerViews.Loaded> load() {
		Map<String, Identity> identities = this.managers.identities();
		return this.managers.able(new Wanted(null, "ru", null, null, null))
			.stream()
			.sorted(Comparator.comparingDouble(Manager::loadPercent))
			.map((manager) -> ManagerViews.Loaded.of(manager, identities.get(manager.key())))
			.toList();
	}

	@GetMapping("/{manager}/load")
	ManagerViews.Load load(@PathVariable @Size(max = 50) String manager) {
		return this.managers.find(manager.toLowerCase(Locale.ROOT))
			.map(ManagerViews.Load::of)
			.orElseGet(() -> ManagerViews.Load.none(manager));
	}

	@GetMapping("/{manager}/wait-time")
	ManagerViews.Queued waitTime(@PathVariable @Size(max = 50) String manager,
			@RequestParam(name = "average_duration_minutes",
					required = false) @Nullable @Min(1) @Max(1440) Integer each) {
		String known = manager.toLowerCase(Locale.ROOT);
		int waiting = this.managers.find(known).map(Manager::queue).orElse(0);
		return ManagerViews.Queued.of(known, wait(waiting, each, (each != null) ? null : this.managers.average(known)));
	}

	@GetMapping("/available")
	List<ManagerViews.Available> available(
			@RequestParam(name = "category_key", required = false) @Nullable @Size(max = 50) String categoryKey,
			@RequestParam(name = "po_section_key", required = false) @Nullable @Size(max = 50) String sectionKey,
			@RequestParam(name = "consultation_type", required = false) @Nullable @Size(max = 100) String type,
			@RequestParam(required = false) @Nullable @Pattern(regexp = "(?i)(ru|uz)?",
					message = "must be ru or uz") String language) {
		String spoken = "uz".equalsIgnoreCase(language) ? "uz" : "ru";
		String category = given(categoryKey).map((key) -> key.toLowerCase(Locale.ROOT)).orElse(null);
		boolean skilled = category == null && given(sectionKey).isPresent();
		Wanted wanted = new Wanted(given(type).flatMap(ConsultationType::find).orElse(null), spoken, category,
				this.managers.languageOf(category), null);
		Map<String, Identity> identities = this.managers.identities();
		Map<String, Double> averages = this.managers.averages();
		return this.managers.takingWork(wanted)
			.stream()
			.filter((manager) -> !skilled || !manager.skills().isEmpty())
			.map((manager) -> available(manager, identities.get(manager.key()), averages.get(manager.key()), spoken))
			.toList();
	}

	@GetMapping("/consultations/{id}/queue-info")
	ResponseEntity<?> queueInfo(@PathVariable String id) {
		Optional<Place> place = this.managers.place(id);
		return place.isPresent() ? ResponseEntity.ok(queued(place.get()))
				: Problems.of(HttpStatus.NOT_FOUND, "Consultation not found.");
	}

	private ManagerViews.Queued queued(Place place) {
		String manager = place.managerKey();
		if (manager == null) {
			return ManagerViews.Queued.NOWHERE;
		}
		return place.waiting()
				? ManagerViews.Queued.of(manager, wait(place.before(), null, this.managers.average(manager)))
				: ManagerViews.Queued.through(manager);
	}

	private ManagerViews.Available available(Manager manager, @Nullable Identity identity, @Nullable Double average,
			String language) {
		WaitTime wait = wait(manager.queue(), null, average);
		return ManagerViews.Available.of(manager, identity, average, wait, WaitText.of(wait.minutes(), language));
	}

	private WaitTime wait(int before, @Nullable Integer each, @Nullable Double average) {
		return WaitTime.of(before, each, average, this.properties.minutesEach());
	}

	private static Optional<String> given(@Nullable String value) {
		return Optional.ofNullable(value).map(String::strip).filter((text) -> !text.isEmpty());
	}

}
