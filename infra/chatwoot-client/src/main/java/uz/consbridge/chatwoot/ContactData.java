package uz.consbridge.chatwoot;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a contact is to say; what is null or empty is left out. Personal data: never log.
 *
 * @param identifier our own id of the client
 * @param phone in E.164
 * @param customAttributes merged by Chatwoot key by key
 * @param additionalAttributes merged by Chatwoot key by key
 */
public record ContactData(String identifier, @Nullable String name, @Nullable String email, @Nullable String phone,
		Map<String, Object> customAttributes, Map<String, Object> additionalAttributes) {

	public ContactData withoutEmail() {
		return new ContactData(this.identifier, this.name, null, this.phone, this.customAttributes,
				this.additionalAttributes);
	}

	public ContactData withoutPhone() {
		return new ContactData(this.identifier, this.name, this.email, null, this.customAttributes,
				this.additionalAttributes);
	}

	/** Whether it says nothing but who it is about. */
	public boolean empty() {
		return this.name == null && this.email == null && this.phone == null && this.customAttributes.isEmpty()
				&& this.additionalAttributes.isEmpty();
	}

	Map<String, Object> body() {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("identifier", this.identifier);
		put(body, "name", this.name);
		put(body, "email", this.email);
		put(body, "phone_number", this.phone);
		put(body, "custom_attributes", this.customAttributes.isEmpty() ? null : this.customAttributes);
		put(body, "additional_attributes", this.additionalAttributes.isEmpty() ? null : this.additionalAttributes);
		return body;
	}

	private static void put(Map<String, Object> body, String name, @Nullable Object value) {
		if (value != null) {
			body.put(name, value);
		}
	}

}
