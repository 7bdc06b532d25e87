package uz.consbridge.gateway.dictionary.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uz.consbridge.events.Dictionary;
import uz.consbridge.events.DictionaryEntry;
import uz.consbridge.events.Ids;
import uz.consbridge.gateway.ConditionalOnRole;
import uz.consbridge.gateway.Role;
import uz.consbridge.gateway.dictionary.DictionaryCache;
import uz.consbridge.gateway.dictionary.DictionaryCache.Offered;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The dictionaries, by description. Callers may keep them if they ask each time whether
 * they still hold.
 */
@RestController
@ConditionalOnRole(Role.API)
@RequestMapping("/api/dicts")
class DictionaryController {

	private static final String LANGUAGE = "(?i)\\s*+(ru|uz)?\\s*+";

	private static final String WRONG_LANGUAGE = "must be ru or uz";

	private final DictionaryCache cache;

	DictionaryController(DictionaryCache cache) {
		this.cache = cache;
	}

	@GetMapping("/po-types")
	ResponseEntity<List<DictionaryViews.PoType>> poTypes(HttpServletResponse response) {
		return answer(Dictionary.PO_TYPES, (entry) -> true, DictionaryViews.PoType::of, response);
	}

	@GetMapping("/po-sections")
	ResponseEntity<List<DictionaryViews.PoSection>> poSections(
			@RequestParam(name = "owner_key", required = false) @Nullable @Size(max = 50) String ownerKey,
			HttpServletResponse response) {
		return answer(Dictionary.PO_SECTIONS, is(DictionaryEntry::ownerKey, ownerKey), DictionaryViews.PoSection::of,
				response);
	}

	@GetMapping("/online-question/categories")
	ResponseEntity<List<DictionaryViews.Category>> categories(
			@RequestParam(required = false) @Nullable @Pattern(regexp = LANGUAGE,
					message = WRONG_LANGUAGE) String language,
			@RequestParam(required = false) @Nullable @Size(max = 100) String program,
			@RequestParam(name = "selected_software", required = false) @Nullable @Size(max = 100) String software,
			HttpServletResponse response) {
		String wanted = given(program) ? program : (software != null) ? Programs.of(software) : null;
		return answer(Dictionary.CATEGORIES,
				spoken().and(is(DictionaryEntry::language, language)).and(is(DictionaryEntry::program, wanted)),
				DictionaryViews.Category::of, response);
	}

	@GetMapping("/online-questions")
	ResponseEntity<List<DictionaryViews.Question>> questions(
			@RequestParam(required = false) @Nullable @Pattern(regexp = LANGUAGE,
					message = WRONG_LANGUAGE) String language,
			@RequestParam(name = "category_key", required = false) @Nullable @Size(max = 50) String categoryKey,
			HttpServletResponse response) {
		return answer(Dictionary.QUESTIONS,
				spoken().and(is(DictionaryEntry::language, language)).and(is(DictionaryEntry::ownerKey, categoryKey)),
				DictionaryViews.Question::of, response);
	}

	@GetMapping("/knowledge-base")
	ResponseEntity<List<DictionaryViews.Knowledge>> knowledge(
			@RequestParam(name = "po_type_key", required = false) @Nullable @Size(max = 50) String poTypeKey,
			@RequestParam(name = "po_section_key", required = false) @Nullable @Size(max = 50) String poSectionKey,
			HttpServletResponse response) {
		return answer(Dictionary.KNOWLEDGE,
				is(DictionaryEntry::poTypeKey, poTypeKey).and(is(DictionaryEntry::poSectionKey, poSectionKey)),
				DictionaryViews.Knowledge::of, response);
	}

	@GetMapping("/interference")
	ResponseEntity<List<DictionaryViews.Interference>> interferences(HttpServletResponse response) {
		return answer(Dictionary.INTERFERENCES, (entry) -> true, DictionaryViews.Interference::of, response);
	}

	private <T> ResponseEntity<List<T>> answer(Dictionary dictionary, Predicate<DictionaryEntry> wanted,
			Function<DictionaryEntry, T> view, HttpServletResponse response) {
		Offered offered = this.cache.offered(dictionary);
		List<T> items = offered.entries().stream().filter(wanted).map(view).toList();
		boolean all = items.size() == offered.entries().size();
		String revision = all ? offered.revision() : Ids.named(items.toString()).toString();
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
		return ResponseEntity.ok().eTag("\"" + revision + "\"").body(items);
	}

	/** What is in no known language is offered to nobody. */
	private static Predicate<DictionaryEntry> spoken() {
		return (entry) -> entry.language() != null;
	}

	private static Predicate<DictionaryEntry> is(Function<DictionaryEntry, @Nullable String> member,
			@Nullable String wanted) {
		if (!given(wanted)) {
			return (entry) -> true;
		}
		String value = Objects.requireNonNull(wanted).strip().toLowerCase(Locale.ROOT);
		return (entry) -> {
			String held = member.apply(entry);
			return held != null && held.toLowerCase(Locale.ROOT).equals(value);
		};
	}

	private static boolean given(@Nullable String value) {
		return value != null && !value.isBlank();
	}

}
