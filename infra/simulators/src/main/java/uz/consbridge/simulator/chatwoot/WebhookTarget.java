package uz.consbridge.simulator.chatwoot;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.View;

/**
 * Somebody who is told about events.
 *
 * @param kind which rules hold for it
 * @param url where to post
 * @param secret to sign with
 */
record WebhookTarget(Kind kind, String url, String secret) {

	private static final Set<String> ONLY_BOTS = Set.of("conversation_opened", "conversation_resolved");

	enum Kind {

		ACCOUNT, INBOX, BOT

	}

	/** Everybody who is told about this. */
	static List<WebhookTarget> of(View view, Happening happening) {
		List<WebhookTarget> targets = new ArrayList<>();
		for (ObjectNode hook : view.all(Db.WEBHOOKS)) {
			if (Fields.texts(hook.path("subscriptions")).contains(happening.event())) {
				targets.add(target(Kind.ACCOUNT, hook, "url"));
			}
		}
		if (happening.subject() == Happening.Subject.CONTACT) {
			return targets;
		}
		String id = String.valueOf(happening.id());
		String conversationId = (happening.subject() == Happening.Subject.MESSAGE)
				? view.find(Db.MESSAGES, id).map((row) -> Fields.text(row, "conversation_id")).orElse("") : id;
		view.find(Db.CONVERSATIONS, conversationId)
			.ifPresent((conversation) -> addOwn(view, happening.event(), conversation, targets));
		return targets;
	}

	private static void addOwn(View view, String event, ObjectNode conversation, List<WebhookTarget> targets) {
		ObjectNode inbox = Conversations.inbox(view, conversation);
		if (Fields.has(inbox, "webhook_url") && !ONLY_BOTS.contains(event)) {
			targets.add(target(Kind.INBOX, inbox, "webhook_url"));
		}
		if (event.equals("conversation_created") || event.startsWith("conversation_typing")) {
			return;
		}
		Set<String> bots = Set
			.copyOf(List.of(Fields.text(inbox, "agent_bot_id"), Fields.text(conversation, "assignee_agent_bot_id")));
		bots.stream()
			.flatMap((bot) -> view.find(Db.BOTS, bot).stream())
			.filter((bot) -> Fields.has(bot, "outgoing_url"))
			.forEach((bot) -> targets.add(target(Kind.BOT, bot, "outgoing_url")));
	}

	private static WebhookTarget target(Kind kind, ObjectNode row, String url) {
		return new WebhookTarget(kind, Fields.text(row, url), Fields.text(row, "secret"));
	}

}
