package uz.consbridge.chatwootsync.client;

import java.time.Instant;
import java.util.UUID;

import uz.consbridge.chatwootsync.call.Step;
import uz.consbridge.chatwootsync.conversation.Posts;
import uz.consbridge.chatwootsync.conversation.Posts.Post;
import uz.consbridge.events.ConsultationEvent.CallDetected;
import uz.consbridge.events.ConsultationEvent.ClientNoticed;
import uz.consbridge.events.ConsultationEvent.DocumentLinked;
import uz.consbridge.events.ConsultationEvent.RedateAdded;
import uz.consbridge.events.ConsultationFacts;
import uz.consbridge.events.Ids;

/** Tells clients each fact once, if there is an agent bot to say it. */
public final class ClientMessages {

	private final Posts posts;

	private final ClientTexts texts;

	private final boolean bot;

	/**
	 * @param bot whether there is an agent bot
	 */
	public ClientMessages(Posts posts, ClientTexts texts, boolean bot) {
		this.posts = posts;
		this.texts = texts;
		this.bot = bot;
	}

	/**
	 * That the consultation was accepted.
	 * @param madeNow whether its conversation was made a moment ago
	 * @return whether something was written
	 */
	public Step<Boolean> accepted(long conversationId, ConsultationFacts facts, long sequence, Instant decidedAt,
			boolean madeNow) {
		return this.bot ? tell(conversationId, facts.consId(), this.texts.accepted(facts, decidedAt), sequence,
				decidedAt, madeNow) : Step.of(false);
	}

	/** Which number it has, unless that is known to have been told. */
	public Step<Boolean> number(long conversationId, DocumentLinked document, long sequence, Instant decidedAt) {
		UUID fact = Ids.named("number", document.consId().toString());
		return this.bot ? this.texts.number(document)
			.map((text) -> tell(conversationId, fact, text, sequence, decidedAt, false))
			.orElseGet(() -> Step.of(false)) : Step.of(false);
	}

	/** That it moved. */
	public Step<Boolean> redate(long conversationId, RedateAdded redate, long sequence, Instant decidedAt) {
		return this.bot ? tell(conversationId, redate.redateId(), this.texts.redate(redate), sequence, decidedAt, false)
				: Step.of(false);
	}

	/** That somebody tried to phone. */
	public Step<Boolean> call(long conversationId, CallDetected call, long sequence, Instant decidedAt) {
		return this.bot ? tell(conversationId, call.callId(), this.texts.call(call), sequence, decidedAt, false)
				: Step.of(false);
	}

	/** What the owner decided to tell. */
	public Step<Boolean> notice(long conversationId, ClientNoticed notice, long sequence, Instant decidedAt) {
		return this.bot ? this.texts.notice(notice)
			.map((text) -> tell(conversationId, notice.noticeId(), text, sequence, decidedAt, false))
			.orElseGet(() -> Step.of(false)) : Step.of(false);
	}

	private Step<Boolean> tell(long conversationId, UUID factId, String text, long sequence, Instant decidedAt,
			boolean empty) {
		Post post = new Post(Ids.named("told", factId.toString()).toString(), text, sequence, decidedAt);
		return this.posts.told(conversationId, post, empty).map((posted) -> true);
	}

}
