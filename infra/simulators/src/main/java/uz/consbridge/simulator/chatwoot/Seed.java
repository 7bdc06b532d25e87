package uz.consbridge.simulator.chatwoot;

import java.util.List;

import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.Store;
import uz.consbridge.simulator.http.Transaction;

/** The account as it is found at the start. What the settings own is set every time. */
final class Seed {

	static final long ADMINISTRATOR = 1;

	static final long CONSULTANT = 7;

	static final long ACCOUNTING = 3;

	static final long TECH_SUPPORT = 4;

	static final long BOT = 3;

	private static final long WEBHOOK = 1;

	private final Settings settings;

	private final Transaction tx;

	private final long now;

	private Seed(Settings settings, Transaction tx) {
		this.settings = settings;
		this.tx = tx;
		this.now = Times.micros(settings.clock().instant());
	}

	static void plant(Settings settings, Store store) {
		store.write((tx) -> {
			new Seed(settings, tx).everything();
			return settings;
		});
	}

	private void everything() {
		String account = String.valueOf(this.settings.accountId());
		if (this.tx.find(Db.ACCOUNT, account).isEmpty()) {
			this.tx.all(Db.ACCOUNT).forEach((other) -> this.tx.remove(Db.ACCOUNT, Fields.text(other, "id")));
			this.tx.put(Db.ACCOUNT, account,
					Json.object().put("id", this.settings.accountId()).put("name", "Consbridge Helpdesk"));
		}
		person(ADMINISTRATOR, "Service Account", "service@helpdesk.example", "administrator",
				this.settings.adminToken());
		person(CONSULTANT, "Aziz Rahimov", "aziz@helpdesk.example", "agent", this.settings.agentToken());
		is(CONSULTANT, "5eed0001-0000-4000-8000-000000000001");
		person(8, "Malika Yusupova", "malika@helpdesk.example", "agent", "unused-token-8");
		is(8, "5eed0001-0000-4000-8000-000000000002");
		person(9, "Timur Saidov", "timur@helpdesk.example", "agent", "unused-token-9");
		team(ACCOUNTING, "консультация по ведению учета", List.of(CONSULTANT, 8L));
		team(TECH_SUPPORT, "техническая поддержка", List.of(CONSULTANT, 9L));
		ensure(Db.BOTS, BOT, BotsApi.bot("Desk Notifier", this.settings.botToken()));
		set(Db.BOTS, BOT, "token", this.settings.botToken());
		inbox();
		webhook();
	}

	private void person(long id, String name, String email, String role, String token) {
		ensure(Db.USERS, id, AgentsApi.user(name, email, role).put("availability_status", "online"));
		set(Db.USERS, id, "token", token);
	}

	/** The attribute that says which user of 1C an agent is. */
	private void is(long id, String userOfOnec) {
		ObjectNode row = this.tx.edit(Db.USERS, String.valueOf(id));
		if (row.path("custom_attributes").isEmpty()) {
			this.tx.put(Db.USERS, String.valueOf(id),
					row.set("custom_attributes", Json.object().put("cl_ref_key", userOfOnec)));
		}
	}

	private void team(long id, String name, List<Long> members) {
		ObjectNode team = Json.object().put("name", name).put("description", "").put("allow_auto_assign", false);
		ensure(Db.TEAMS, id, team.set("member_ids", Json.of(members)));
	}

	private void inbox() {
		String identifier = this.settings.inboxIdentifier();
		ObjectNode inbox = InboxesApi.inbox("Client portal", identifier, "inbox-secret");
		inbox.set("member_ids", Json.of(List.of(CONSULTANT, 8, 9)));
		ensure(Db.INBOXES, this.settings.inboxId(), inbox);
		set(Db.INBOXES, this.settings.inboxId(), "identifier", identifier);
	}

	private void webhook() {
		Settings.Hook hook = this.settings.webhook();
		if (hook == null) {
			return;
		}
		ensure(Db.WEBHOOKS, WEBHOOK, WebhooksApi.hook(hook.url(), hook.secret(), List.copyOf(Words.SUBSCRIPTIONS))
			.put("name", "Consbridge"));
		set(Db.WEBHOOKS, WEBHOOK, "url", hook.url());
		set(Db.WEBHOOKS, WEBHOOK, "secret", hook.secret());
	}

	private void ensure(String collection, long id, ObjectNode row) {
		String key = String.valueOf(id);
		if (this.tx.find(collection, key).isEmpty()) {
			this.tx.put(collection, key, row.put("id", id).put("created_at", this.now).put("updated_at", this.now));
		}
	}

	private void set(String collection, long id, String field, String value) {
		String key = String.valueOf(id);
		ObjectNode row = this.tx.edit(collection, key);
		if (!Fields.text(row, field).equals(value)) {
			this.tx.put(collection, key, row.put(field, value));
		}
	}

}
