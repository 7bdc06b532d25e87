package uz.consbridge.chatwootsync.conversation;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import uz.consbridge.events.Channel;
import uz.consbridge.events.ConsultationFacts;
import uz.consbridge.events.ConsultationType;

import static org.assertj.core.api.Assertions.assertThat;

class DescriptionTests {

	private static final LabelNames NAMES = new LabelNames(Map.of("ru", "lang_ru", "uz", "lang_uz"),
			Map.of(Channel.SITE, "site", Channel.TELEGRAM, "telegram"),
			Map.of(ConsultationType.ACCOUNTING, "accounting"),
			Map.of("бух", "accounting_software", "розница", "retail"));

	private final ConsultationFacts facts = Facts.accounting(new UUID(1, 2), Facts.client(new UUID(3, 4)));

	@Test
	void attributesSayWhoAskedWhatWithDatesOnTheClockOfTheBase() {
		BaseDates dates = new BaseDates(ZoneId.of("Asia/Tashkent"));
		assertThat(Attributes.added(this.facts, Attributes.of(this.facts, dates)))
			.containsExactlyInAnyOrderEntriesOf(Map.ofEntries(Map.entry("cons_id", new UUID(1, 2).toString()),
					Map.entry("code_abonent", "10442"), Map.entry("consultation_type", "Консультация по ведению учёта"),
					Map.entry("category_name", "Taxes"), Map.entry("question_name", "VAT report"),
					Map.entry("date_con", "2026-11-23T10:30:00"), Map.entry("subs_id", "sub-1"),
					Map.entry("subs_start", "2026-01-01T05:00:00"), Map.entry("subs_end", "2027-01-01T00:00:00"),
					Map.entry("tariff_id", "tariff-1"), Map.entry("tariffperiod_id", "year-1"),
					Map.entry("crm_id", 77)));
	}

	@Test
	void attributesOfOthersStayWhenOursAreMerged() {
		Map<String, Object> held = Map.of("number_con", "1", "foreign", true, "count", 5);
		assertThat(Attributes.merged(held, Map.of("number_con", "2")))
			.isEqualTo(Map.of("number_con", "2", "foreign", true, "count", 5));
		assertThat(Attributes.hold(held, Map.of("count", 5L, "foreign", true))).isTrue();
		assertThat(Attributes.hold(held, Map.of("number_con", "2"))).isFalse();
		assertThat(Attributes.hold(held, Map.of("missing", "x"))).isFalse();
	}

	@Test
	void labelsAreMergedIntoThoseOfStaff() {
		assertThat(NAMES.merged(List.of("vip"), this.facts, List.of()))
			.isEqualTo(Set.of("vip", "lang_uz", "site", "accounting", "accounting_software", "big_client"));
	}

	@Test
	void aLabelMakesRoomForAnotherOfItsGroup() {
		assertThat(NAMES.merged(List.of("lang_ru", "telegram"), this.facts, List.of())).contains("lang_uz", "site")
			.doesNotContain("lang_ru", "telegram");
	}

	@Test
	void mergingTwiceChangesNothing() {
		Set<String> once = NAMES.merged(List.of("vip"), this.facts, List.of());
		assertThat(NAMES.merged(once, this.facts, List.of())).isEqualTo(once);
	}

}
