package uz.consbridge.onecsync.document;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.events.ConsultationFacts;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.Ids;
import uz.consbridge.odata.BaseClock;
import uz.consbridge.odata.onec.Constants;
import uz.consbridge.odata.onec.Documents;
import uz.consbridge.onecsync.OnecProperties;
import uz.consbridge.onecsync.text.Names;
import uz.consbridge.onecsync.text.OneLine;
import uz.consbridge.onecsync.text.Words;

/**
 * The document as it is created. The same facts make the same payload, whenever it is
 * sent: {@code Date} and {@code ДатаСоздания} come from the decision, not from a clock.
 */
@Component
class DocumentPayload {

	private final OnecProperties.Writing writing;

	private final BaseClock clock;

	private final Names names;

	DocumentPayload(OnecProperties properties, BaseClock clock, Names names) {
		this.writing = properties.writing();
		this.clock = clock;
		this.names = names;
	}

	ObjectNode of(ConsultationFacts facts, UUID contractorKey) {
		ObjectNode document = JsonNodeFactory.instance.objectNode();
		Instant planned = facts.scheduledAt();
		document.put("Date", this.clock.text((planned != null) ? planned : facts.createdAt()));
		document.put("Posted", false);
		document.put("Входящий", true);
		document.put(Documents.KIND, DocumentState.QUEUED);
		document.put(Documents.CREATED_AT, this.clock.text(facts.createdAt()));
		if (planned != null) {
			document.put(Documents.SCHEDULED_AT, this.clock.text(planned));
		}
		references(document, facts, contractorKey);
		texts(document, facts);
		document.putArray(Documents.RESULTS);
		document.putArray(Documents.ANSWERS);
		return document;
	}

	private void references(ObjectNode document, ConsultationFacts facts, UUID contractorKey) {
		String manager = Ids.guid(facts.managerKey()).orElse(this.writing.undefinedManager()).toString();
		document.put(Documents.SUBSCRIBER, contractorKey.toString());
		document.put("Автор_Key", this.writing.author().toString());
		document.put(Documents.MANAGER, manager);
		document.put("Ответственный_Key", manager);
		document.put("Язык_Key", Words.language(facts.language()).toString());
		document.put("КатегорияВопроса_Key", Ids.guid(facts.categoryKey()).orElse(Constants.EMPTY).toString());
		document.put("ВопросНаКонсультацию_Key", Ids.guid(facts.questionKey()).orElse(Constants.EMPTY).toString());
	}

	private void texts(ObjectNode document, ConsultationFacts facts) {
		document.put("СпособСвязи", Words.channel(facts.source()));
		document.put("Важность", Words.importance(facts.importance()));
		put(document, "Тема", facts.topic());
		put(document, "Описание", facts.comment());
		document.put(Documents.CALLBACK_HINT, CallbackHint.of(facts.client(), facts.subscriber(), facts.source()));
		document.put("АбонентПредставление", this.names.presentation(facts.client(), facts.subscriber()));
		document.put(Documents.REMARK, Remark.of(facts, this.writing.originMark()));
	}

	private static void put(ObjectNode document, String member, @Nullable String text) {
		String line = OneLine.of(text);
		if (!line.isEmpty()) {
			document.put(member, line);
		}
	}

}
