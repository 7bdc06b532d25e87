package uz.consbridge.gateway.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.LoadEvent.RowsLoaded;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Status;
import uz.consbridge.gateway.consultation.ConsultationView;
import uz.consbridge.gateway.consultation.FindConsultations;
import uz.consbridge.gateway.consultation.HistoryEntry;
import uz.consbridge.gateway.consultation.SyncState;

import static org.assertj.core.api.Assertions.assertThat;

class FirstLoadTests extends ProjectionTests {

	private static final Instant FRIDAY = NOON.plus(Duration.ofDays(4));

	@Autowired
	private FindConsultations find;

	@Test
	void oldConsultationsAreTakenOverInSilence() {
		Document waiting = Document.foreign();
		Document over = Document.foreign().ended(NOON);
		long before = outbox();
		load(documents(waiting, over));
		load(documents(waiting, over));
		ConsultationView projected = byRefKey(waiting.refKey());
		assertThat(projected.origin()).isEqualTo(Origin.ONEC);
		assertThat(projected.status()).isEqualTo(Status.PENDING);
		assertThat(projected.manager()).isEqualTo(Document.MANAGER);
		assertThat(projected.sync())
			.isEqualTo(new ConsultationView.Sync(SyncState.NOT_REQUIRED, SyncState.LINKED, null));
		assertThat(byRefKey(over.refKey()).status()).isEqualTo(Status.CLOSED);
		assertThat(outbox()).isEqualTo(before);
		assertThat(this.find.history(projected.consId(), 0, 10).items()).extracting(HistoryEntry::newValue)
			.containsExactly("pending");
	}

	@Test
	void aLoadedConsultationIsTheSameAsOneThatWasReported() {
		Document loaded = Document.foreign();
		Document reported = Document.foreign();
		load(RowsLoaded.of("consultations", List.of(new OneCEvent.DocumentChanged(lined(loaded)))));
		tell(new OneCEvent.DocumentChanged(lined(reported)));
		assertThat(row(loaded)).isEqualTo(row(reported));
		assertThat(lines(loaded)).isEqualTo(lines(reported)).isEqualTo(2);
		long before = outbox();
		show(loaded);
		assertThat(outbox()).isEqualTo(before);
		show(loaded.ended(NOON));
		assertThat(byRefKey(loaded.refKey()).status()).isEqualTo(Status.CLOSED);
		load(documents(loaded));
		assertThat(byRefKey(loaded.refKey()).status()).isEqualTo(Status.CLOSED);
	}

	@Test
	void subscribersThatNobodyKnowsAreAddedOnceEach() {
		Document one = Document.foreign();
		Document other = Document.foreign();
		load(documents(one, other, one.another(NOON)));
		load(documents(other.another(NOON)));
		assertThat(this.jdbc.sql("""
				select count(*) from cons.clients where is_parent and provisional and cl_ref_key = any(:keys)
				""").param("keys", new String[] { one.subscriber(), other.subscriber() }).query(Long.class).single())
			.isEqualTo(2);
	}

	@Test
	void recordsAreStoredOnceWhetherTheirDocumentCameBeforeOrAfterThem() {
		for (boolean documentFirst : new boolean[] { true, false }) {
			Document document = Document.foreign();
			List<OneCEvent> records = records(document);
			List<RowsLoaded> chunks = new ArrayList<>(
					List.of(documents(document), RowsLoaded.of("calls", records), RowsLoaded.of("calls", records)));
			long before = outbox();
			(documentFirst ? chunks : chunks.reversed()).forEach(this::load);
			ConsultationView view = byRefKey(document.refKey());
			assertThat(view.redateTime()).isNotNull();
			assertThat(view.conRates().answers()).singleElement().extracting("rating").isEqualTo(4);
			assertThat(view.conCalls()).hasSize(1);
			assertThat(this.find.history(view.consId(), 0, 10).items()).extracting(HistoryEntry::kind)
				.containsExactlyInAnyOrder("status", "redate", "redate", "rating", "call");
			assertThat(outbox()).isEqualTo(before);
		}
	}

	@Test
	void ofCallsThatComeAgainOnlyNewOnesAreStored() {
		Document document = Document.foreign();
		load(documents(document));
		OneCEvent call = new OneCEvent.CallDetected(document.refKey(), null, null, NOON);
		OneCEvent other = new OneCEvent.CallDetected(document.refKey(), null, Document.MANAGER, NOON);
		load(RowsLoaded.of("calls", List.of(call)));
		load(RowsLoaded.of("calls", List.of(call, other, other)));
		load(RowsLoaded.of("calls", List.of(call, other)));
		ConsultationView view = byRefKey(document.refKey());
		assertThat(view.conCalls()).hasSize(2);
		assertThat(this.find.history(view.consId(), 0, 10).items()).extracting(HistoryEntry::kind)
			.containsExactlyInAnyOrder("status", "call", "call");
	}

	@Test
	void whatWasLoadedIsTheSameInTheHistoryAsWhatWasReported() {
		Document loaded = Document.foreign();
		Document reported = Document.foreign();
		load(documents(loaded));
		load(RowsLoaded.of("calls", List.of(call(loaded))));
		load(RowsLoaded.of("redates", List.of(redated(loaded))));
		tell(new OneCEvent.DocumentChanged(reported.state()));
		tell(call(reported));
		tell(redated(reported));
		assertThat(history(loaded)).hasSize(3).isEqualTo(history(reported));
	}

	private static OneCEvent call(Document document) {
		return new OneCEvent.CallDetected(document.refKey(), null, Document.MANAGER, NOON.plusSeconds(60));
	}

	private static OneCEvent redated(Document document) {
		return new OneCEvent.RedateAdded(document.refKey(), null, Document.MANAGER, NOON.plusSeconds(120), NOON, FRIDAY,
				"later");
	}

	private List<HistoryEntry> history(Document document) {
		return this.find.history(byRefKey(document.refKey()).consId(), 0, 10).items();
	}

	@Test
	void aRedateThatWasPutRightStaysSoWhenAllIsLoadedAgain() {
		Document document = Document.foreign();
		Document other = Document.foreign();
		load(documents(document, other));
		load(RowsLoaded.of("redates", List.of(redate(document, NOON, NOON))));
		tell(redate(document, NOON, FRIDAY));
		assertThat(redateAt(document)).isEqualTo(FRIDAY);
		load(RowsLoaded.of("redates", List.of(redate(document, NOON, NOON), redate(other, NOON, NOON),
				redate(document, NOON.minusSeconds(60), NOON.plusSeconds(60)))));
		assertThat(redateAt(document)).isEqualTo(FRIDAY);
		assertThat(redateAt(other)).isEqualTo(NOON);
	}

	private Instant redateAt(Document document) {
		return this.jdbc.sql("select redate_at from cons.consultations where cl_ref_key = :key")
			.param("key", document.refKey())
			.query((row, number) -> row.getTimestamp("redate_at").toInstant())
			.single();
	}

	private static OneCEvent redate(Document document, Instant period, Instant to) {
		return new OneCEvent.RedateAdded(document.refKey(), null, null, period, null, to, null);
	}

	@Test
	void aRecordThatIsNotOldIsStillTold() {
		Document document = Document.foreign();
		load(documents(document));
		UUID consId = byRefKey(document.refKey()).consId();
		tell(new OneCEvent.CallDetected(document.refKey(), null, null, NOON));
		assertThat(this.desk.decisions(consId)).hasSize(1);
	}

	@Test
	void oursIsFoundAgainInALoadAndTheUsualRulesHold() {
		load(documents(this.document));
		link();
		assertThat(read().clRefKey()).isEqualTo(this.document.refKey());
		load(documents(this.document.ended(NOON)));
		assertThat(read().status()).isEqualTo(Status.CLOSED);
		int before = decisions();
		load(documents(this.document.ended(NOON)));
		assertThat(decisions()).isEqualTo(before);
	}

	@Test
	void whatHappenedToOursBeforeTheLoadWasOverIsToldOnce() {
		load(documents(this.document));
		link();
		int before = decisions();
		OneCEvent call = new OneCEvent.CallDetected(this.document.refKey(), null, null, NOON);
		load(RowsLoaded.of("calls", List.of(call)));
		load(RowsLoaded.of("calls", List.of(call, call)));
		tell(call);
		assertThat(decisions()).isEqualTo(before + 1);
		assertThat(read().conCalls()).hasSize(1);
	}

	@Test
	void anOldConversationThatNamesTheNumberOfADocumentIsTheSameConsultation() {
		Document document = Document.foreign();
		Conversation conversation = Conversation.of(UUID.randomUUID().toString())
			.status("pending")
			.attribute("number_con", document.number());
		show(conversation);
		load(documents(document));
		assertJoined(document, conversation);
	}

	@Test
	void aConversationThatIsSeenAfterItsDocumentWasLoadedIsJoinedTooAndNothingIsSaid() {
		Document document = Document.foreign();
		load(documents(document));
		Conversation conversation = Conversation.of(UUID.randomUUID().toString())
			.status("pending")
			.attribute("number_con", document.number());
		show(conversation);
		assertJoined(document, conversation);
		show(document.ended(NOON));
		assertThat(byRefKey(document.refKey()).status()).isEqualTo(Status.CLOSED);
	}

	private void assertJoined(Document document, Conversation conversation) {
		ConsultationView joined = byRefKey(document.refKey());
		assertThat(joined.chatwootConversationId()).isEqualTo(conversation.id());
		assertThat(joined.status()).isEqualTo(Status.PENDING);
		assertThat(joined.sync()).isEqualTo(new ConsultationView.Sync(SyncState.LINKED, SyncState.LINKED, null));
		assertThat(this.jdbc.sql("select count(*) from cons.consultations where number = :number")
			.param("number", document.number())
			.query(Long.class)
			.single()).isOne();
	}

	private static List<OneCEvent> records(Document document) {
		String key = document.refKey();
		return List.of(new OneCEvent.RedateAdded(key, null, null, NOON.plusSeconds(60), null, FRIDAY, "later"),
				new OneCEvent.RedateAdded(key, null, null, NOON, null, NOON, null),
				new OneCEvent.RatingAdded(key, null, null, 1, 4, "?", "fine", NOON),
				new OneCEvent.RatingAdded(key, null, null, 2, 0, "?", null, NOON),
				new OneCEvent.CallDetected(key, null, null, NOON));
	}

	private static DocumentState lined(Document document) {
		DocumentState plain = document.state();
		return new DocumentState(plain.refKey(), null, plain.dataVersion(), false, plain.subscriberKey(),
				plain.managerKey(), null, plain.kind(), false, plain.createdAt(), plain.scheduledAt(), null,
				plain.modifiedAt(), "t\\\t", "a\nb\\", null, null, null, null, null, null, null,
				List.of(new DocumentState.Line(1, null, null, "block", null, true, "q\t", "\\N"),
						new DocumentState.Line(1001, null, null, null, null, false, null, null)));
	}

	private static RowsLoaded documents(Document... documents) {
		return RowsLoaded.of("consultations",
				Stream.of(documents).map((document) -> new OneCEvent.DocumentChanged(document.state())).toList());
	}

	private void load(RowsLoaded chunk) {
		tell(chunk);
	}

	private long outbox() {
		return this.jdbc.sql("select count(*) from outbox.events").query(Long.class).single();
	}

	private ConsultationView byRefKey(String refKey) {
		return this.desk.read(this.jdbc.sql("select cons_id from cons.consultations where cl_ref_key = :key")
			.param("key", refKey)
			.query(UUID.class)
			.single());
	}

	/** What does not differ from one consultation to the next. */
	private String row(Document document) {
		return this.jdbc
			.sql("""
					select (to_jsonb(c) - array['cons_id', 'client_id', 'owner_id', 'cl_ref_key', 'client_key',
					    'conversation_source_id', 'first_message_source_id', 'revision', 'loaded_at', 'loaded_status'])::text
					    || (select state - 'version' from sys.shadows s where s.cons_id = c.cons_id)::text
					    || (select jsonb_agg(to_jsonb(q) - 'cons_id' order by line_number) from cons.q_and_a q
					        where q.cons_id = c.cons_id)::text
					from cons.consultations c where cl_ref_key = :key
					""")
			.param("key", document.refKey())
			.query(String.class)
			.single();
	}

	private long lines(Document document) {
		return this.jdbc.sql("""
				select count(*) from cons.q_and_a q join cons.consultations c using (cons_id) where cl_ref_key = :key
				""").param("key", document.refKey()).query(Long.class).single();
	}

}
