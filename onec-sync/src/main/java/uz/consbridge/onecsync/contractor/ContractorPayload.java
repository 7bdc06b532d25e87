package uz.consbridge.onecsync.contractor;

import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.odata.onec.Constants;
import uz.consbridge.onecsync.OnecProperties;
import uz.consbridge.onecsync.text.Names;
import uz.consbridge.onecsync.text.OneLine;
import uz.consbridge.onecsync.text.Words;

/** A contractor as it is created: code as a number, ИНН as a string. */
@Component
class ContractorPayload {

	private final Names names;

	private final OnecProperties.Writing writing;

	ContractorPayload(Names names, OnecProperties properties) {
		this.names = names;
		this.writing = properties.writing();
	}

	ObjectNode of(Subscriber subscriber) {
		ObjectNode contractor = JsonNodeFactory.instance.objectNode();
		contractor.put("Description", this.names.contractor(subscriber.facts()));
		contractor.put("ИНН", subscriber.inn());
		contractor.put("КодАбонентаClobus", subscriber.code());
		contractor.put("Parent_Key", this.writing.folder().toString());
		Words.legalForm(subscriber.inn()).ifPresent((form) -> contractor.put("ЮридическоеФизическоеЛицо", form));
		ArrayNode contacts = contacts(subscriber);
		if (!contacts.isEmpty()) {
			contractor.set("КонтактнаяИнформация", contacts);
		}
		return contractor;
	}

	private static ArrayNode contacts(Subscriber subscriber) {
		ArrayNode contacts = JsonNodeFactory.instance.arrayNode();
		add(contacts, "Телефон", Constants.PHONE_KIND.toString(), OneLine.of(subscriber.facts().phone()));
		add(contacts, "АдресЭлектроннойПочты", Constants.EMAIL_KIND.toString(), OneLine.of(subscriber.facts().email()));
		return contacts;
	}

	private static void add(ArrayNode contacts, String type, String kind, String value) {
		if (!value.isEmpty()) {
			contacts.addObject()
				.put("LineNumber", Integer.toString(contacts.size()))
				.put("Тип", type)
				.put("Вид_Key", kind)
				.put("Представление", value);
		}
	}

}
