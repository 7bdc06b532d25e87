package uz.consbridge.chatwoot;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uz.consbridge.chatwoot.Contact.ContactInbox;

import static org.assertj.core.api.Assertions.assertThat;

class ChatwootClientTests {

	private static final String CONTACT = """
			{"id": 318, "identifier": "c-1", "name": "N", "email": null, "phone_number": "+998901112233",
			 "custom_attributes": {"code_abonent": "7"}, "additional_attributes": {},
			 "contact_inboxes": [{"source_id": "s-1", "inbox": {"id": 5}}]}""";

	private static final String CONVERSATION = """
			{"id": 1287, "inbox_id": 5, "status": "open", "priority": "high", "labels": ["lang_uz"],
			 "custom_attributes": {"cons_id": "x", "n": 5},
			 "meta": {"sender": {"id": 318, "identifier": "c-1", "name": "Anora"}, "assignee": {"id": 7}, "assignee_type": "User"},
			 "messages": [{"id": 1, "conversation": {"contact_inbox": {"source_id": "s-1"}}}],
			 "created_at": 1785733927, "updated_at": 1785734702.118, "last_activity_at": 1785734700}""";

	private final Server server = new Server("/desk/");

	private final ChatwootClient client = this.server.client();

	@AfterEach
	void stop() {
		this.server.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/desk", "/desk/" })
	void buildsUrlsOnAnyBaseAndSendsTheTokenByItsSafeName(String base) {
		try (Server at = new Server(base)) {
			at.answers(CONVERSATION);
			assertThat(at.client().conversations().show(1287, Server.soon())).isInstanceOf(Answer.Ok.class);
			RecordedRequest request = at.request();
			String prefix = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
			assertThat(request.getTarget()).isEqualTo(prefix + "/api/v1/accounts/1/conversations/1287");
			assertThat(request.getHeaders().get("Api-Access-Token")).isEqualTo("secret-token");
		}
	}

	@Test
	void readsAConversation() {
		this.server.answers(CONVERSATION);
		assertThat(this.client.conversations().show(1287, Server.soon()))
			.isEqualTo(new Answer.Ok<>(new Conversation(1287, 5, "open", "high", List.of("lang_uz"),
					Map.of("cons_id", "x", "n", 5), "s-1", 318L, "c-1", 7L, null, Instant.parse("2026-08-03T05:12:07Z"),
					Instant.parse("2026-08-03T05:25:02.118Z"), Instant.parse("2026-08-03T05:25:00Z"),
					new Conversation.Person("Anora", null, null))));
	}

	@Test
	void findsAConversationBySourceIdWhateverItsStatus() {
		this.server.answers("{\"data\": {\"meta\": {}, \"payload\": [" + CONVERSATION + "]}}");
		Answer<Optional<Conversation>> found = this.client.conversations().find(5, "s-1", Server.soon());
		assertThat(found.map((conversation) -> conversation.map(Conversation::id)))
			.isEqualTo(new Answer.Ok<>(Optional.of(1287L)));
		assertThat(this.server.request().getTarget())
			.isEqualTo("/desk/api/v1/accounts/1/conversations?status=all&inbox_id=5&source_id=s-1");
	}

	@Test
	void doesNotTakeAConversationOfAnotherSourceForTheOneAskedFor() {
		this.server.answers("{\"data\": {\"payload\": [" + CONVERSATION + "]}}");
		assertThat(this.client.conversations().find(5, "s-2", Server.soon()))
			.isEqualTo(new Answer.Ok<>(Optional.empty()));
	}

	@Test
	void findsAContactByItsExactIdentifier() {
		this.server.answers("{\"meta\": {\"count\": 1}, \"payload\": [" + CONTACT + "]}");
		Answer<Optional<Contact>> found = this.client.contacts().find("c-1", Server.soon());
		assertThat(found.map((contact) -> contact.map(Contact::inboxes)))
			.isEqualTo(new Answer.Ok<>(Optional.of(List.of(new ContactInbox(5, "s-1")))));
		RecordedRequest request = this.server.request();
		assertThat(request.getTarget()).isEqualTo("/desk/api/v1/accounts/1/contacts/filter");
		assertThat(Server.json(request)).isEqualTo(Json.MAPPER.readTree("""
				{"payload": [{"attribute_key": "identifier", "filter_operator": "equal_to", "values": ["c-1"]}]}"""));
	}

	@Test
	void findsAllWhoShareSomethingWithAContactInOneRequest() {
		this.server.answers("{\"meta\": {\"count\": 1}, \"payload\": [" + CONTACT + "]}");
		assertThat(this.client.contacts()
			.sharing(new ContactData("c-1", "N", "n@example.uz", "+998901112233", Map.of(), Map.of()), Server.soon()))
			.isInstanceOf(Answer.Ok.class);
		assertThat(Server.json(this.server.request())).isEqualTo(Json.MAPPER.readTree("""
				{"payload": [{"attribute_key": "identifier", "filter_operator": "equal_to", "values": ["c-1"],
				 "query_operator": "OR"},
				 {"attribute_key": "email", "filter_operator": "equal_to", "values": ["n@example.uz"],
				 "query_operator": "OR"},
				 {"attribute_key": "phone_number", "filter_operator": "equal_to", "values": ["+998901112233"]}]}"""));
	}

	@Test
	void createsAContactWithoutWhatIsNotKnown() {
		this.server.answers("{\"payload\": {\"contact\": " + CONTACT + "}}");
		this.client.contacts()
			.create(new ContactData("c-1", "N", null, null, Map.of("code_abonent", ""), Map.of()), 5, Server.soon());
		assertThat(Server.json(this.server.request())).isEqualTo(Json.MAPPER.readTree("""
				{"identifier": "c-1", "name": "N", "custom_attributes": {"code_abonent": ""}, "inbox_id": 5}"""));
	}

	@Test
	void changesAContactButNotItsIdentifier() {
		this.server.answers("{\"payload\": " + CONTACT + "}");
		this.client.contacts().update(318, new ContactData("c-1", "N", null, null, Map.of(), Map.of()), Server.soon());
		assertThat(Server.json(this.server.request())).isEqualTo(Json.MAPPER.readTree("{\"name\": \"N\"}"));
	}

	@Test
	void createsAConversationWithItsMarkAndWithoutAMessage() {
		this.server.answers(CONVERSATION);
		this.client.conversations()
			.create(new NewConversation(5, 318, "s-1", "open", Map.of("cons_id", "x"), 3L), Server.soon());
		assertThat(Server.json(this.server.request())).isEqualTo(Json.MAPPER.readTree("""
				{"inbox_id": 5, "contact_id": 318, "source_id": "s-1", "status": "open",
				 "custom_attributes": {"cons_id": "x"}, "team_id": 3}"""));
	}

	@Test
	void writesNotesOnlyForStaff() {
		this.server.answers("{\"id\": 9, \"conversation_id\": 1287, \"message_type\": 1, \"private\": true}");
		Answer<Message> note = this.client.messages().createNote(1287, "text", "n-1", Server.soon());
		assertThat(note.map(Message::isPrivate)).isEqualTo(new Answer.Ok<>(true));
		assertThat(Server.json(this.server.request())).isEqualTo(Json.MAPPER.readTree(
				"{\"content\": \"text\", \"message_type\": \"outgoing\", \"private\": true, \"source_id\": \"n-1\"}"));
	}

	@Test
	void acceptsAnEmptyAnswerOnlyWhereChatwootGivesOne() {
		this.server.answers(new MockResponse.Builder().code(200).build());
		assertThat(this.client.conversations().setPriority(1, "low", Server.soon())).isEqualTo(new Answer.Ok<>("low"));
	}

	@Test
	void tellsThatNobodyWasAssignedWhenChatwootDoesNotKnowTheAgent() {
		this.server.answers("null");
		assertThat(this.client.conversations().assign(1, 99, Server.soon()))
			.isEqualTo(new Answer.Ok<>(Optional.empty()));
	}

	@Test
	void readsThePubsubTokenWithoutShowingOurs() {
		this.server.answers("{\"source_id\": \"s-1\", \"pubsub_token\": \"p\"}");
		assertThat(this.client.contacts().pubsubToken("inbox key", "s-1", Server.soon()))
			.isEqualTo(new Answer.Ok<>(Optional.of("p")));
		RecordedRequest request = this.server.request();
		assertThat(request.getTarget()).isEqualTo("/desk/public/api/v1/inboxes/inbox%20key/contacts/s-1");
		assertThat(request.getHeaders().get("Api-Access-Token")).isNull();
	}

	@Test
	void readsAgentsWithTheirAttributes() {
		this.server.answers("""
				[{"id": 7, "name": "Aziz Rahimov", "email": "aziz@helpdesk.example", "role": "administrator",
				  "custom_attributes": {"cl_ref_key": "5eed"}},
				 {"id": 9, "name": "Timur", "role": "agent"}]""");
		assertThat(this.client.agents().list(Server.soon())).isEqualTo(new Answer.Ok<>(
				List.of(new Agent(7, "Aziz Rahimov", "aziz@helpdesk.example", true, Map.of("cl_ref_key", "5eed")),
						new Agent(9, "Timur", null, false, Map.of()))));
		assertThat(this.server.request().getTarget()).isEqualTo("/desk/api/v1/accounts/1/agents");
	}

	@Test
	void hidesPersonalDataAndSecretsInWhatIsLogged() {
		String shown = Masking.json(Json.MAPPER.readTree("""
				{"name": "Ann", "phone_number": "+998901112233", "content": "my secret", "contact_id": 318,
				 "source_id": "s-1", "status": "open", "custom_attributes": {"inn_pinfl": "301234567"},
				 "inn": 301234567, "error": "a@b.uz is taken"}"""));
		assertThat(shown).contains("\"status\":\"open\"", "\"contact_id\":318", "*** is taken")
			.doesNotContain("Ann", "998", "my secret", "s-1", "301234567", "a@b.uz");
		assertThat(Masking.body("<p>call +998 90 111 22 33</p>".getBytes(StandardCharsets.UTF_8)))
			.isEqualTo("<p>call ***</p>");
	}

}
