package uz.consbridge.simulator.chatwoot;

import java.util.List;
import java.util.Optional;

import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Call;
import uz.consbridge.simulator.http.Request;
import uz.consbridge.simulator.http.Violation;

/** Finds out whose token a request carries. */
final class Tokens {

	private final World world;

	Tokens(World world) {
		this.world = world;
	}

	/** The user or bot behind the token, once the account in the path is theirs. */
	Caller user(Call call) {
		Caller caller = known(call);
		String account = call.variable("account");
		if (!account.equals(String.valueOf(this.world.settings().accountId()))) {
			call.violation(Violation.Kind.MALFORMED, "There is no account " + account);
			throw Refused.notFound();
		}
		return caller;
	}

	/** The user or bot behind the token. */
	Caller known(Call call) {
		Optional<String> token = token(call.request());
		if (token.isEmpty()) {
			call.violation(Violation.Kind.MALFORMED, "No api_access_token");
			throw Refused.noToken();
		}
		return find(token.get()).orElseThrow(() -> {
			call.violation(Violation.Kind.MALFORMED, "Nobody has this api_access_token");
			return Refused.unauthorized("Invalid Access Token");
		});
	}

	private Optional<Caller> find(String token) {
		return this.world.store().read((view) -> {
			List<ObjectNode> users = view.by(Db.USERS, "token", token);
			if (!users.isEmpty()) {
				return Optional.of(new Caller.User(users.getFirst()));
			}
			return view.by(Db.BOTS, "token", token).stream().findFirst().map(Caller.Bot::new);
		});
	}

	/** Rails takes both spellings for the same header. */
	private static Optional<String> token(Request request) {
		return request.header("Api-Access-Token")
			.or(() -> request.header("api_access_token"))
			.filter((token) -> !token.isBlank());
	}

}
