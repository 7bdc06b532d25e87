package uz.consbridge.simulator.chatwoot;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import uz.consbridge.simulator.http.Violation;

import static org.assertj.core.api.Assertions.assertThat;

class ConversationTests extends Desk {

	@Test
	void ignoresWhatItsCreationDoesNotTakeAndSaysSo() {
		Client.Answer answer = this.admin.post("/conversations", Map.of("inbox_id", INBOX, "contact_id",
				contact("client-1"), "labels", List.of("x"), "priority", "high"));
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.at("/labels")).isEmpty();
		assertThat(answer.at("/priority").isNull()).isTrue();
		assertThat(violations(Violation.Kind.MALFORMED)).hasSize(2);
	}

	@Test
	void makesASecondConversationForTheSameMarksAndSaysSo() {
		long contact = contact("client-1");
		Map<String, Object> body = Map.of("inbox_id", INBOX, "contact_id", contact, "source_id", "s-1",
				"custom_attributes", Map.of("cons_id", "c-1"));
		this.admin.post("/conversations", body);
		assertThat(this.simulator.violations().all()).isEmpty();
		this.admin.post("/conversations", body);
		assertThat(this.simulator.conversations()).hasSize(2);
		assertThat(violations(Violation.Kind.DUPLICATE)).hasSize(2);
	}

	@Test
	void returnsTheExistingOneWhenTheInboxIsLockedToIt() {
		this.admin.call("PATCH", "/inboxes/" + INBOX, Map.of("lock_to_single_conversation", true));
		long first = conversation("s-1");
		Client.Answer second = this.admin.post("/conversations", Map.of("source_id", "s-1"));
		assertThat(second.at("/id").asLong()).isEqualTo(first);
	}

	@Test
	void makesANewLinkEachTimeWithoutASourceId() {
		long contact = contact("client-1");
		Map<String, Object> body = Map.of("inbox_id", INBOX, "contact_id", contact);
		this.admin.post("/conversations", body);
		this.admin.post("/conversations", body);
		assertThat(this.admin.get("/contacts/" + contact).at("/payload/contact_inboxes")).hasSize(3);
	}

	@Test
	void listsOpenOnesUnlessToldOtherwise() {
		long open = conversation("s-1");
		long resolved = conversation("s-2");
		this.admin.post("/conversations/" + resolved + "/toggle_status", Map.of("status", "resolved"));
		assertThat(ids("/conversations")).containsExactly(open);
		assertThat(ids("/conversations?status=all&sort_by=created_at_asc")).containsExactly(open, resolved);
		assertThat(ids("/conversations?status=all&source_id=s-2&inbox_id=5")).containsExactly(resolved);
		assertThat(ids("/conversations?status=all&updated_within=60")).hasSize(2);
		assertThat(this.admin.get("/conversations?status=all").at("/data/meta/all_count").asInt()).isEqualTo(2);
		assertThat(this.simulator.violations().all()).isEmpty();
	}

	@Test
	void pagesBy25ButNotWhatChangedSince() {
		for (int i = 0; i < 26; i++) {
			conversation("s-" + i);
		}
		assertThat(ids("/conversations?status=all")).hasSize(25);
		assertThat(ids("/conversations?status=all&page=2")).hasSize(1);
		assertThat(ids("/conversations?status=all&updated_within=900")).hasSize(26);
	}

	@Test
	void filtersByACustomAttributeOnlyOnceItIsDefined() {
		long id = this.admin
			.post("/conversations",
					Map.of("inbox_id", INBOX, "contact_id", contact("c"), "custom_attributes",
							Map.of("cons_id", "C-1")))
			.at("/id")
			.asLong();
		conversation("s-2");
		String filter = "{\"payload\":[{\"attribute_key\":\"cons_id\",\"filter_operator\":\"equal_to\",\"values\":[\"c-1\"],"
				+ "\"query_operator\":\"AND\"},{\"attribute_key\":\"inbox_id\",\"filter_operator\":\"equal_to\",\"values\":[5]}]}";
		Client.Answer refused = this.admin.post("/conversations/filter", filter);
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.at("/error").asString()).startsWith("Invalid attribute key - [cons_id]");
		this.admin.post("/custom_attribute_definitions",
				Map.of("attribute_display_name", "Consultation", "attribute_key", "cons_id", "attribute_display_type",
						"text", "attribute_model", "conversation_attribute"));
		assertThat(this.admin.post("/conversations/filter", filter).at("/payload/0/id").asLong()).isEqualTo(id);
		assertThat(this.admin.post("/conversations/filter", filter).at("/payload")).hasSize(1);
	}

	@Test
	void showsAgentsOnlyTheirInboxes() {
		long id = conversation("s-1");
		this.admin.call("PATCH", "/inbox_members", Map.of("inbox_id", INBOX, "user_ids", List.of(8)));
		assertThat(this.agent.get("/conversations/" + id).status()).isEqualTo(401);
		assertThat(this.admin.get("/conversations/" + id).status()).isEqualTo(200);
	}

	@Test
	void mixesTheFormatsOfTime() {
		long id = conversation("s-1");
		Client.Answer answer = this.admin.get("/conversations/" + id);
		assertThat(answer.at("/created_at").isIntegralNumber()).isTrue();
		assertThat(answer.at("/updated_at").isFloatingPointNumber()).isTrue();
		assertThat(answer.at("/first_reply_created_at").asInt()).isZero();
		assertThat(answer.at("/snoozed_until").isNull()).isTrue();
	}

	private List<Long> ids(String path) {
		return this.admin.get(path).at("/data/payload").valueStream().map((one) -> one.path("id").asLong()).toList();
	}

}
