package uz.consbridge.gateway.deadletter.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uz.consbridge.events.Topics;
import uz.consbridge.gateway.ConditionalOnRole;
import uz.consbridge.gateway.Role;
import uz.consbridge.gateway.deadletter.DeadLetter;
import uz.consbridge.gateway.deadletter.DeadLetterPage;
import uz.consbridge.gateway.deadletter.DeadLetterQuery;
import uz.consbridge.gateway.deadletter.DeadLetters;
import uz.consbridge.gateway.deadletter.Desk;
import uz.consbridge.gateway.deadletter.Runs;
import uz.consbridge.gateway.web.Problems;
import uz.consbridge.gateway.web.RequestFacts;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ConditionalOnRole(Role.API)
@RequestMapping("/api/ops")
class DeadLetterController {

	private final Desk desk;

	private final DeadLetters letters;

	private final Runs runs;

	DeadLetterController(Desk desk, DeadLetters letters, Runs runs) {
		this.desk = desk;
		this.letters = letters;
		this.runs = runs;
	}

	/** Why an operator wants it. */
	record Wish(@Nullable @Size(max = 1000) String reason) {

	}

	/** Why an operator gives it up; must be said. */
	record Farewell(@NotBlank @Size(max = 1000) String reason) {

	}

	@GetMapping("/dead-letters")
	DeadLetterItem.Page list(@RequestParam(required = false) @Nullable String group,
			@RequestParam(required = false) @Nullable String key,
			@RequestParam(required = false) @Nullable String reason,
			@RequestParam(required = false) @Nullable String fingerprint,
			@RequestParam(defaultValue = "false") boolean resolved, @RequestParam(defaultValue = "0") @Min(0) int skip,
			@RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
		DeadLetterPage page = this.letters
			.find(new DeadLetterQuery(group, key, reason, fingerprint, resolved, skip, limit));
		return new DeadLetterItem.Page(page.items().stream().map(DeadLetterItem::of).toList(), page.total());
	}

	@GetMapping("/dead-letters/causes")
	CauseItem.Page causes() {
		List<CauseItem> items = this.letters.causes().stream().map(CauseItem::of).toList();
		return new CauseItem.Page(items, items.size());
	}

	@GetMapping("/dead-letters/{id}")
	ResponseEntity<?> show(@PathVariable UUID id) {
		Optional<DeadLetter> found = this.letters.find(id);
		if (found.isEmpty()) {
			return Problems.of(HttpStatus.NOT_FOUND, "Dead letter not found.");
		}
		DeadLetter letter = found.get();
		UUID head = this.letters.head(letter.group(), letter.topic(), letter.key()).orElse(null);
		return ResponseEntity.ok(DeadLetterDetails.of(letter, head));
	}

	@PostMapping("/dead-letters/{id}/replay")
	ResponseEntity<?> replay(@PathVariable UUID id, @RequestBody(required = false) @Valid @Nullable Wish wish,
			HttpServletRequest request) {
		return answer(this.desk.replay(id, operator(request), reason(wish)));
	}

	@PostMapping("/dead-letters/{id}/discard")
	ResponseEntity<?> discard(@PathVariable UUID id, @RequestBody @Valid Farewell farewell,
			HttpServletRequest request) {
		return answer(this.desk.discard(id, operator(request), farewell.reason()));
	}

	@PostMapping("/dead-letters/keys/{group}/{key}/replay")
	ResponseEntity<?> replayKey(@PathVariable String group, @PathVariable String key,
			@RequestBody(required = false) @Valid @Nullable Wish wish, HttpServletRequest request) {
		if (!Topics.GROUPS.contains(group)) {
			return Problems.of(HttpStatus.NOT_FOUND, "Consumer group not found.");
		}
		return answer(this.desk.replayKey(group, key, operator(request), reason(wish)));
	}

	@PostMapping("/dead-letters/keys/{group}/{key}/discard")
	ResponseEntity<?> discardKey(@PathVariable String group, @PathVariable String key,
			@RequestBody @Valid Farewell farewell, HttpServletRequest request) {
		if (!Topics.GROUPS.contains(group)) {
			return Problems.of(HttpStatus.NOT_FOUND, "Consumer group not found.");
		}
		return answer(this.desk.discardKey(group, key, operator(request), farewell.reason()));
	}

	@GetMapping("/runs/{id}")
	ResponseEntity<?> run(@PathVariable UUID id) {
		return this.runs.find(id)
			.<ResponseEntity<?>>map((run) -> ResponseEntity.ok(RunView.of(run)))
			.orElseGet(() -> Problems.of(HttpStatus.NOT_FOUND, "Run not found."));
	}

	private static ResponseEntity<?> answer(Desk.Answer answer) {
		return switch (answer) {
			case Desk.Answer.Accepted(var run) -> ResponseEntity.accepted().body(RunView.of(run));
			case Desk.Answer.Unknown() -> Problems.of(HttpStatus.NOT_FOUND, "Dead letter not found.");
			case Desk.Answer.NotTheHead(UUID head) -> Problems.of(HttpStatus.CONFLICT,
					"Another record of this key comes first: " + head + ".", Map.of("head", head));
			case Desk.Answer.Unavailable() -> Problems.unavailable("Kafka does not take the instruction.");
		};
	}

	private static @Nullable String reason(@Nullable Wish wish) {
		return (wish != null) ? wish.reason() : null;
	}

	private static Desk.Operator operator(HttpServletRequest request) {
		return new Desk.Operator(RequestFacts.operator(request), request.getRemoteAddr());
	}

}
