package uz.consbridge.simulator.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.LedgerEntry;

/** What may be sent to a system. */
public interface Contract {

	/** What Consbridge sends to Chatwoot. */
	static Contract chatwoot() {
		return new ChatwootContract(resource("chatwoot.json"));
	}

	/**
	 * What Consbridge sends to 1C.
	 * @param servicePath path of the service, ending with a slash
	 */
	static Contract onec(String servicePath) {
		return new OneCContract(resource("onec.json"), servicePath);
	}

	/** The contract's name for such a request; empty when it has none. */
	String nameOf(LedgerEntry request);

	/** What is wrong with the request; empty when nothing is. */
	List<String> complaints(LedgerEntry request);

	/** What is wrong with any of the requests, each with the request. */
	default List<String> complaints(List<LedgerEntry> requests) {
		List<String> all = new ArrayList<>();
		for (LedgerEntry request : requests) {
			complaints(request)
				.forEach((complaint) -> all.add(complaint + ": " + request.method() + " " + request.sent()));
		}
		return all;
	}

	private static JsonNode resource(String name) {
		try (InputStream text = Contract.class.getResourceAsStream(name)) {
			if (text == null) {
				throw new IllegalStateException("No contract " + name);
			}
			return Json.parse(text.readAllBytes()).orElseThrow(() -> new IllegalStateException(name + " is not JSON"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
