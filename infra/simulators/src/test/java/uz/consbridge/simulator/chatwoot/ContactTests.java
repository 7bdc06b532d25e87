package uz.consbridge.simulator.chatwoot;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import uz.consbridge.simulator.http.Violation;

import static org.assertj.core.api.Assertions.assertThat;

class ContactTests extends Desk {

	@Test
	void mergesCustomAttributesKeyByKey() {
		long id = contact("client-1");
		this.admin.call("PUT", "/contacts/" + id, Map.of("custom_attributes", Map.of("a", 1)));
		Client.Answer answer = this.admin.call("PATCH", "/contacts/" + id, Map.of("custom_attributes", Map.of("b", 2)));
		assertThat(answer.at("/payload/custom_attributes").toString()).isEqualTo("{\"a\":1,\"b\":2}");
		assertThat(this.simulator.violations().all()).isEmpty();
	}

	@Test
	void refusesASecondContactWithTheSameIdentifier() {
		contact("client-1");
		Client.Answer answer = this.admin.post("/contacts", Map.of("identifier", "client-1"));
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.at("/attributes/0").asString()).isEqualTo("identifier");
		assertThat(violations(Violation.Kind.DUPLICATE)).hasSize(1);
		assertThat(this.simulator.contacts()).hasSize(1);
	}

	@Test
	void refusesAPhoneThatIsNotE164() {
		Client.Answer answer = this.admin.post("/contacts", Map.of("phone_number", "901112233"));
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.at("/message").asString()).contains("e164");
		assertThat(violations(Violation.Kind.MALFORMED)).hasSize(1);
	}

	@Test
	void ignoresAnIdentifierInTheListAndSaysSo() {
		contact("client-1");
		contact("client-2");
		assertThat(this.admin.get("/contacts?identifier=client-2").at("/payload")).hasSize(2);
		assertThat(violations(Violation.Kind.MALFORMED)).hasSize(1);
	}

	@Test
	void findsExactlyByFilterAndBySourceId() {
		long id = contact("Client-1");
		contact("client-10");
		String filter = "{\"payload\":[{\"attribute_key\":\"identifier\",\"filter_operator\":\"equal_to\","
				+ "\"values\":[\"client-1\"],\"query_operator\":null}]}";
		assertThat(this.admin.post("/contacts/filter", filter).at("/payload/0/id").asLong()).isEqualTo(id);
		this.admin.post("/contacts/" + id + "/contact_inboxes", Map.of("inbox_id", INBOX, "source_id", "key-1"));
		Map<String, Object> key = Map.of("inbox_id", INBOX, "source_id", "key-1");
		assertThat(this.admin.post("/contact_inboxes/filter", key).at("/id").asLong()).isEqualTo(id);
		Client.Answer none = this.admin.post("/contact_inboxes/filter", Map.of("inbox_id", INBOX, "source_id", "x"));
		assertThat(none.status()).isEqualTo(404);
		assertThat(none.text()).isEmpty();
		assertThat(this.simulator.violations().all()).isEmpty();
	}

	@Test
	void countsAPageBySearchButAllByFilter() {
		for (int i = 0; i < 16; i++) {
			contact("client-" + i);
		}
		assertThat(this.admin.get("/contacts/search?q=karimova").at("/meta").toString())
			.isEqualTo("{\"current_page\":1,\"count\":15,\"has_more\":true}");
		String filter = "{\"payload\":[{\"attribute_key\":\"name\",\"filter_operator\":\"contains\",\"values\":[\"kar\"]}]}";
		assertThat(this.admin.post("/contacts/filter", filter).at("/meta/count").asInt()).isEqualTo(16);
	}

	@Test
	void returnsTheLinkThatExists() {
		long id = contact("client-1");
		Map<String, Object> link = Map.of("inbox_id", INBOX, "source_id", "key-1");
		this.admin.post("/contacts/" + id + "/contact_inboxes", link);
		Client.Answer again = this.admin.post("/contacts/" + id + "/contact_inboxes", link);
		assertThat(again.at("/source_id").asString()).isEqualTo("key-1");
		assertThat(violations(Violation.Kind.REDUNDANT)).hasSize(1);
	}

	@Test
	void destroysCustomAttributes() {
		long id = contact("client-1");
		this.admin.call("PUT", "/contacts/" + id, Map.of("custom_attributes", Map.of("a", 1, "b", 2)));
		assertThat(this.admin
			.post("/contacts/" + id + "/destroy_custom_attributes", Map.of("custom_attributes", List.of("a")))
			.at("/payload/custom_attributes")
			.toString()).isEqualTo("{\"b\":2}");
	}

}
