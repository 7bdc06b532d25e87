package uz.consbridge.simulator.contract;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uz.consbridge.simulator.http.LedgerEntry;

import static org.assertj.core.api.Assertions.assertThat;

/** The contracts notice what they are there for. */
class ContractTests {

	private static final String ROOT = "/odata/standard.odata/";

	private static final String CALLS = "InformationRegister_РегистрацияДозвона";

	private static final String KEY = "guid'9d4f2b60-3333-4444-8555-1c2d3e4f5a6b'";

	private final Contract chatwoot = Contract.chatwoot();

	private final Contract onec = Contract.onec(ROOT);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			POST | /conversations/7/labels | {"labels":["lang_uz"]} |
			POST | /conversations/7/labels | {"labels":["oʻzbekiston"]} |
			POST | /conversations/7/labels | {"labels":"lang_uz"} | body.labels is not an array
			POST | /conversations/7/labels | {"labels":["VIP, client"]} | body.labels[] is not label
			POST | /conversations/7/labels | {"labels":[],"append":true} | body has an unknown member append
			POST | /conversations/7/labels?page=1 | {"labels":[]} | has the query page=1
			POST | /conversations/7/labels/ | {"labels":[]} | not in the contract
			POST | /conversations//labels | {"labels":[]} | not in the contract
			POST | /conversations/7/toggle_status | {} | body lacks status
			POST | /conversations/7/toggle_status | {"status":"closed"} | body.status is not open
			POST | /conversations/7/assignments | {"assignee_id":"7"} | body.assignee_id is not id
			POST | /conversations/7/custom_attributes | {"custom_attributes":{"a":1}} | lacks cons_id
			GET | /conversations/7 | {} | has a body
			DELETE | /conversations/7 | '' | not in the contract""")
	void noticesWhatChatwootIsNotToBeSent(String method, String path, String body, String complaint) {
		LedgerEntry request = request(method, "/api/v1/accounts/1" + path, (body != null) ? body : "",
				Map.of("api-access-token", "***"));
		List<String> complaints = this.chatwoot.complaints(request);
		if (complaint == null) {
			assertThat(complaints).isEmpty();
		}
		else {
			assertThat(complaints).anySatisfy((found) -> assertThat(found).contains(complaint));
		}
	}

	@Test
	void noticesHeaders() {
		Map<String, String> headers = Map.of("accept", "*/*", "content-type", "text/plain");
		assertThat(this.chatwoot.complaints(request("GET", "/api/v1/accounts/1/conversations/7", "", headers)))
			.containsExactly("conversation shows no credential", "conversation accepts */*",
					"conversation is of type text/plain");
		assertThat(this.onec.complaints(request("GET", ROOT + encoded(CALLS) + "?$format=json", "", headers)))
			.containsExactly("shows no Basic credential", "accepts */*", "is of type text/plain");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Period ge datetime'2026-02-27T11:02:09'",
			"(Period eq datetime'2026-02-27T11:02:09' or Менеджер_Key eq " + KEY + ") and Абонент_Key ne " + KEY })
	void takesFilters(String filter) {
		assertThat(this.onec.complaints(read(CALLS, "$filter=" + encoded(filter)))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Period ge '2026-02-27T11:02:09'", "Period ge datetime'2026-02-27T11:02:09Z'",
			"Period ge datetime'1-01-01T00:00:00'", "Period  ge datetime'2026-02-27T11:02:09'",
			"Менеджер_Key ge " + KEY, "Менеджер_Key eq '9d4f2b60-3333-4444-8555-1c2d3e4f5a6b'", "Ref_Key eq " + KEY,
			"Period in (1)", "(Period ge datetime'2026-02-27T11:02:09'",
			"Period ge datetime'2026-02-27T11:02:09' and" })
	void noticesFilters(String filter) {
		assertThat(this.onec.complaints(read(CALLS, "$filter=" + encoded(filter)))).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "$filter=Period+ge+datetime'2026-02-27T11:02:09'", "$orderby=Period%20up", "$top=0",
			"$orderby=Period%20asc&$skip=5", "$inlinecount=allpages", "$top=1&$top=2", "$select=Period,Code" })
	void noticesOptions(String options) {
		assertThat(this.onec.complaints(read(CALLS, options))).isNotEmpty();
	}

	@Test
	void noticesBodies() {
		String redate = """
				{"Period":"2026-02-27T15:20:05","ДокументОбращения_Key":"9d4f2b60-3333-4444-8555-1c2d3e4f5a6b",
				"Абонент_Key":"00000000-0000-0000-0000-000000000000","Менеджер_Key":null,
				"НоваяДата":"2026-03-03T11:00:00Z","Примечание":"?"}""";
		Map<String, String> headers = Map.of("authorization", "Basic ***");
		assertThat(this.onec.complaints(request("POST",
				ROOT + encoded("InformationRegister_РегистрацияПереносаКонсультации"), redate, headers)))
			.hasSize(4)
			.anySatisfy((complaint) -> assertThat(complaint).contains("unknown member Примечание"))
			.anySatisfy((complaint) -> assertThat(complaint).contains("body.НоваяДата is not datetime"))
			.anySatisfy((complaint) -> assertThat(complaint).contains("body.Абонент_Key is not reference"));
		assertThat(this.onec.complaints(request("PATCH", ROOT + encoded("Document_ТелефонныйЗвонок") + "(" + KEY + ")",
				"{\"Number\":\"1\"}", headers)))
			.containsExactly("body has an unknown member Number");
		assertThat(this.onec.complaints(request("POST", ROOT + encoded(CALLS), "{\"a\":1}", headers)))
			.containsExactly("may not be written so");
	}

	private static LedgerEntry read(String entity, String options) {
		return request("GET", ROOT + encoded(entity) + "?$format=json&" + options, "",
				Map.of("authorization", "Basic ***"));
	}

	/** A request with the usual headers, unless others are given. */
	private static LedgerEntry request(String method, String sent, String body, Map<String, String> headers) {
		Map<String, String> all = new HashMap<>(Map.of("accept", "application/json"));
		if (!method.equals("GET")) {
			all.put("content-type", "application/json");
		}
		all.putAll(headers);
		return new LedgerEntry(1, Instant.EPOCH, "", method, sent, "", body, 200, 0, "", List.of(), sent, all);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
