package uz.consbridge.gateway.projection;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.OperationToken;
import uz.consbridge.gateway.consultation.ConsultationView;
import uz.consbridge.gateway.core.CoreTests;

/**
 * A document as 1C would show it; each change is a new version, several of them in one
 * second of 1C's clock.
 */
record Document(String refKey, String number, String subscriber, @Nullable String manager, String kind,
		boolean closedWithout, boolean deleted, Instant createdAt, @Nullable Instant scheduledAt,
		@Nullable Instant endedAt, @Nullable String remark, int version) {

	static final String MANAGER = "062699c7-24b2-11e9-a1e3-60a44cafb67d";

	private static final AtomicLong NUMBERS = new AtomicLong(12_000_000_000L);

	/** As onec-sync creates it for a consultation. */
	static Document of(ConsultationView consultation) {
		return new Document(UUID.randomUUID().toString(), nextNumber(), UUID.randomUUID().toString(), MANAGER,
				DocumentState.QUEUED, false, false, consultation.createDate(), consultation.startDate(), null,
				"Создано из Clobus.uz " + OperationToken.of(consultation.consId()), 1);
	}

	/** As somebody creates it in 1C. */
	static Document foreign() {
		return new Document(UUID.randomUUID().toString(), nextNumber(), UUID.randomUUID().toString(), MANAGER,
				DocumentState.QUEUED, false, false, CoreTests.NOON, CoreTests.NOON, null, null, 1);
	}

	Document kind(String kind) {
		return new Document(this.refKey, this.number, this.subscriber, this.manager, kind, this.closedWithout,
				this.deleted, this.createdAt, this.scheduledAt, this.endedAt, this.remark, this.version + 1);
	}

	Document ended(Instant at) {
		return new Document(this.refKey, this.number, this.subscriber, this.manager, DocumentState.CONSULTATION,
				this.closedWithout, this.deleted, this.createdAt, this.scheduledAt, at, this.remark, this.version + 1);
	}

	Document manager(String key) {
		return new Document(this.refKey, this.number, this.subscriber, key, this.kind, this.closedWithout, this.deleted,
				this.createdAt, this.scheduledAt, this.endedAt, this.remark, this.version + 1);
	}

	Document scheduled(@Nullable Instant at) {
		return new Document(this.refKey, this.number, this.subscriber, this.manager, this.kind, this.closedWithout,
				this.deleted, this.createdAt, at, this.endedAt, this.remark, this.version + 1);
	}

	Document markedDeleted() {
		return new Document(this.refKey, this.number, this.subscriber, this.manager, this.kind, this.closedWithout,
				true, this.createdAt, this.scheduledAt, this.endedAt, this.remark, this.version + 1);
	}

	Document cancelled() {
		return new Document(this.refKey, this.number, this.subscriber, this.manager, DocumentState.OTHER, true, true,
				this.createdAt, this.scheduledAt, this.endedAt, this.remark, this.version + 1);
	}

	Document another(Instant created) {
		return new Document(UUID.randomUUID().toString(), nextNumber(), this.subscriber, this.manager, this.kind,
				this.closedWithout, this.deleted, created, this.scheduledAt, this.endedAt, this.remark,
				this.version + 1);
	}

	DocumentState state() {
		String dataVersion = Base64.getEncoder()
			.encodeToString(ByteBuffer.allocate(Long.BYTES).putLong(0x0000000009_48EDC9L + this.version).array());
		Instant modifiedAt = CoreTests.NOON.plusSeconds(this.version / 3);
		return new DocumentState(this.refKey, this.number, dataVersion, this.deleted, this.subscriber, this.manager,
				null, this.kind, this.closedWithout, this.createdAt, this.scheduledAt, this.endedAt, modifiedAt,
				"Closing", "How do I close the month?", null, this.remark, null, null, null, null, null, List.of());
	}

	/** The same where only {@code Вопрос} is filled in. */
	DocumentState asking(String question) {
		DocumentState state = state();
		return new DocumentState(state.refKey(), state.number(), state.dataVersion(), state.deletionMark(),
				state.subscriberKey(), state.managerKey(), state.authorKey(), state.kind(), state.closedWithout(),
				state.createdAt(), state.scheduledAt(), state.endedAt(), state.modifiedAt(), state.topic(), null,
				question, state.remark(), state.categoryKey(), state.questionKey(), state.languageKey(),
				state.callbackHint(), state.importance(), state.lines());
	}

	private static String nextNumber() {
		return String.format("%011d", NUMBERS.incrementAndGet());
	}

}
