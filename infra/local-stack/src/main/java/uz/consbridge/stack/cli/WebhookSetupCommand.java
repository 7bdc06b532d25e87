package uz.consbridge.stack.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;
import uz.consbridge.stack.run.Complaint;
import uz.consbridge.stack.webhook.Address;
import uz.consbridge.stack.webhook.ChatwootAccount;
import uz.consbridge.stack.webhook.Findings;
import uz.consbridge.stack.webhook.Source;

/**
 * {@code webhook-setup}: creates the account's webhook if there is none, else checks it.
 * It prints the secret of a webhook it has just created, and others that webhook-ingest
 * lacks only if told to.
 */
final class WebhookSetupCommand {

	private static final String USAGE = "usage: webhook-setup [--url ADDRESS] [--check | --fix] [--secrets]";

	private final Operator operator;

	private final ChatwootAccount account;

	private final Terminal terminal;

	WebhookSetupCommand(Operator operator, Terminal terminal) {
		this.operator = operator;
		this.terminal = terminal;
		String base = operator.chatwootUrl() + "/api/v1/accounts/" + operator.setting("CHATWOOT_ACCOUNT_ID", "1");
		this.account = new ChatwootAccount((method, path, body) -> {
			Operator.Answer answer = operator.ask(method, base + path,
					Map.of("Api-Access-Token", operator.secret("CHATWOOT_API_TOKEN")), body);
			if (!answer.good()) {
				throw new Complaint(method + " " + base + path + " was answered " + answer.status()
						+ "; CHATWOOT_API_TOKEN must be an administrator's.");
			}
			return answer.body();
		});
	}

	void run(List<String> arguments) {
		boolean check = arguments.contains("--check");
		boolean fix = arguments.contains("--fix");
		Address address = address(arguments);
		List<Source> sources = this.account.sources();
		List<Source> ours = this.account.ours(sources, address);
		if (ours.isEmpty() && !check) {
			create(address);
			return;
		}
		if (fix) {
			ours.forEach(this::complete);
			sources = this.account.sources();
		}
		Findings findings = Findings.of(address, sources, secrets());
		findings.lines().forEach(this.terminal::say);
		if (arguments.contains("--secrets")) {
			Findings.unknown(address, sources, secrets()).forEach(this::show);
		}
		if (!findings.good()) {
			throw new Complaint("the webhooks in Chatwoot need attention; see above.");
		}
		this.terminal.say("Everything is in order.");
	}

	private void create(Address address) {
		JsonNode created = this.account.create(address);
		String secret = created.path("secret").asString("");
		this.terminal
			.say("Created account webhook " + created.path("id").asString("") + ", which posts to " + address + ".");
		if (secret.isEmpty()) {
			this.terminal.say("This Chatwoot does not sign. Set CHATWOOT_WEBHOOK_TOKEN for webhook-ingest and change"
					+ " the webhook's address to " + address + "/<that token>.");
			return;
		}
		this.terminal.say("Chatwoot made its secret. Add it, comma separated, to CHATWOOT_WEBHOOK_SECRET of"
				+ " webhook-ingest and restart that; then run webhook-setup again to check:");
		this.terminal.say(secret);
	}

	private void show(Source source) {
		this.terminal.say("Secret of " + source + ", to be added, comma separated, to CHATWOOT_WEBHOOK_SECRET:");
		this.terminal.say(source.secret());
	}

	private void complete(Source source) {
		List<String> missing = Findings.missing(source);
		if (!missing.isEmpty()) {
			Set<String> all = new TreeSet<>(source.events());
			all.addAll(missing);
			this.account.subscribe(source, all);
			this.terminal.say("Added " + String.join(", ", missing) + ".");
		}
	}

	private Address address(List<String> arguments) {
		String url = "";
		for (int at = 0; at < arguments.size(); at++) {
			if (arguments.get(at).equals("--url") && at + 1 < arguments.size()) {
				at++;
				url = arguments.get(at);
			}
			else if (!List.of("--check", "--fix", "--secrets").contains(arguments.get(at))) {
				throw new Complaint(USAGE);
			}
		}
		if (url.isEmpty()) {
			url = this.operator.setting("CHATWOOT_WEBHOOK_URL", "");
		}
		if (url.isEmpty() && !this.operator.setting("CHATWOOT_API_URL", "").isEmpty()) {
			throw new Complaint("say where Chatwoot reaches webhook-ingest, for example"
					+ " webhook-setup --url https://bridge.example/webhook/chatwoot");
		}
		if (url.isEmpty()) {
			url = this.operator.url("webhook-ingest", 7071) + "/webhook/chatwoot";
		}
		return new Address(url, this.operator.secret("CHATWOOT_WEBHOOK_TOKEN"));
	}

	private List<String> secrets() {
		return Arrays.stream(this.operator.secret("CHATWOOT_WEBHOOK_SECRET").split(","))
			.map(String::strip)
			.filter((secret) -> !secret.isEmpty())
			.toList();
	}

}
