package uz.consbridge.simulator.chatwoot;

import tools.jackson.databind.node.ObjectNode;

/** What a failed webhook leads to inside Chatwoot. */
final class WebhookFailures {

	private WebhookFailures() {
	}

	static void follow(World world, WebhookTarget.Kind kind, Happening happening, String error) {
		switch (kind) {
			case ACCOUNT -> {
			}
			case INBOX -> messageFailed(world, happening, error);
			case BOT -> botFailed(world, happening);
		}
	}

	private static void messageFailed(World world, Happening happening, String error) {
		if (happening.subject() != Happening.Subject.MESSAGE) {
			return;
		}
		world.write(new Caller.Control(), null, (work) -> {
			if (work.tx().find(Db.MESSAGES, String.valueOf(happening.id())).isPresent()) {
				Messages.touch(work, happening.id(), (message) -> {
					message.put("status", "failed");
					((ObjectNode) message.path("content_attributes")).put("external_error", error);
				});
			}
			return happening;
		});
	}

	/** A pending conversation is handed to people. */
	private static void botFailed(World world, Happening happening) {
		if (happening.subject() == Happening.Subject.CONTACT) {
			return;
		}
		world.write(new Caller.Control(), null, (work) -> {
			String id = String.valueOf(happening.id());
			String conversation = (happening.subject() == Happening.Subject.MESSAGE)
					? work.tx().find(Db.MESSAGES, id).map((row) -> Fields.text(row, "conversation_id")).orElse("") : id;
			work.tx()
				.find(Db.CONVERSATIONS, conversation)
				.filter((row) -> Fields.text(row, "status").equals("pending"))
				.ifPresent((row) -> ConversationChanges.touch(work, Fields.number(row, "id"),
						(edited) -> edited.put("status", "open")));
			return happening;
		});
	}

}
