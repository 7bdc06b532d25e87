package uz.consbridge.simulator.chatwoot;

import java.util.Map;
import java.util.Set;

/**
 * What may be filtered by.
 *
 * @param model of the custom attribute definitions
 * @param standard keys and the operators each allows
 */
record FilterKeys(String model, Map<String, Set<String>> standard) {

	private static final Set<String> EQUAL = Set.of("equal_to", "not_equal_to");

	private static final Set<String> PRESENT = Set.of("equal_to", "not_equal_to", "is_present", "is_not_present");

	private static final Set<String> TEXT = Set.of("equal_to", "not_equal_to", "contains", "does_not_contain");

	private static final Set<String> DATE = Set.of("is_greater_than", "is_less_than", "days_before");

	/** What custom attributes allow. */
	static final Set<String> CUSTOM = Set.of("equal_to", "not_equal_to", "contains", "does_not_contain", "is_present",
			"is_not_present", "is_greater_than", "is_less_than");

	static final FilterKeys CONTACTS = new FilterKeys("contact_attribute",
			Map.ofEntries(Map.entry("name", TEXT), Map.entry("phone_number", TEXT), Map.entry("email", TEXT),
					Map.entry("identifier", EQUAL), Map.entry("country_code", EQUAL), Map.entry("city", TEXT),
					Map.entry("company_name", TEXT), Map.entry("labels", PRESENT), Map.entry("created_at", DATE),
					Map.entry("last_activity_at", DATE), Map.entry("blocked", EQUAL)));

	static final FilterKeys CONVERSATIONS = new FilterKeys("conversation_attribute",
			Map.ofEntries(Map.entry("status", EQUAL), Map.entry("assignee_id", PRESENT), Map.entry("inbox_id", PRESENT),
					Map.entry("team_id", PRESENT), Map.entry("contact_id", EQUAL), Map.entry("priority", EQUAL),
					Map.entry("display_id", TEXT), Map.entry("campaign_id", PRESENT), Map.entry("labels", PRESENT),
					Map.entry("browser_language", EQUAL), Map.entry("conversation_language", EQUAL),
					Map.entry("referer", TEXT), Map.entry("mail_subject", TEXT), Map.entry("created_at", DATE),
					Map.entry("last_activity_at", DATE)));

}
