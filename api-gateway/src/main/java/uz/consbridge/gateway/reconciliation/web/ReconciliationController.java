package uz.consbridge.gateway.reconciliation.web;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import uz.consbridge.events.Target;
import uz.consbridge.gateway.ConditionalOnRole;
import uz.consbridge.gateway.Role;
import uz.consbridge.gateway.reconciliation.Difference.Done;
import uz.consbridge.gateway.reconciliation.Differences;
import uz.consbridge.gateway.web.Problems;
import uz.consbridge.gateway.web.Problems.FieldProblem;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What reading the outside systems again found to differ, and what was done about it. */
@RestController
@ConditionalOnRole(Role.API)
@RequestMapping("/api/ops/reconciliation")
class ReconciliationController {

	private static final List<String> SYSTEMS = List.of("chatwoot", "onec");

	private static final List<String> DONE = List.of("taken_over", "decided_again", "kept");

	private final Differences differences;

	ReconciliationController(Differences differences) {
		this.differences = differences;
	}

	@GetMapping
	ResponseEntity<?> list(@RequestParam(name = "cons_id", required = false) @Nullable UUID consId,
			@RequestParam(required = false) @Nullable String system,
			@RequestParam(required = false) @Nullable String field,
			@RequestParam(required = false) @Nullable String done,
			@RequestParam(required = false) @DateTimeFormat(
					iso = DateTimeFormat.ISO.DATE_TIME) @Nullable OffsetDateTime from,
			@RequestParam(defaultValue = "0") @Min(0) int skip,
			@RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
		List<FieldProblem> problems = new ArrayList<>();
		check("system", system, SYSTEMS, problems);
		check("done", done, DONE, problems);
		if (!problems.isEmpty()) {
			return Problems.invalid(problems);
		}
		return ResponseEntity.ok(DifferenceView.Page.of(this.differences.find(new Differences.Query(consId,
				(system != null) ? Target.valueOf(system.toUpperCase(Locale.ROOT)) : null, field,
				(done != null) ? Done.of(done) : null, (from != null) ? from.toInstant() : null, skip, limit))));
	}

	private static void check(String field, @Nullable String value, List<String> words, List<FieldProblem> problems) {
		if (value != null && !words.contains(value)) {
			problems.add(new FieldProblem(field, "must be one of " + words));
		}
	}

}
