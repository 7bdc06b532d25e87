package uz.consbridge.gateway.consultation.web;

import java.util.concurrent.ThreadLocalRandom;

import uz.consbridge.gateway.http.Api;

/** Bodies of requests. */
public final class Bodies {

	public static final String SUPPORT = "Техническая поддержка";

	public static final String ACCOUNTING = "Консультация по ведению учета";

	private Bodies() {
	}

	/** Members of a client nobody has seen, owner of a subscription. */
	public static String newOwner() {
		long number = ThreadLocalRandom.current().nextLong(100_000_000L, 999_999_999L);
		return """
				"client":{"name":"Anna","company_name":"Firm %1$d","phone_number":"+998%1$d","org_inn":"%1$d",
				"subscriberId":"S%1$d","is_parent":true}""".formatted(number);
	}

	/** A creation of a new client. */
	public static String creation(String type, String furtherMembers) {
		return creation(newOwner(), type, furtherMembers);
	}

	public static String creation(String client, String type, String furtherMembers) {
		return """
				{%s,"consultation":{"consultation_type":"%s","comment":"How?"%s}}""".formatted(client, type,
				furtherMembers);
	}

	/** Creates one without waiting for anything and returns its cons_id. */
	public static String created(Api front, String type) {
		Api.Answer answer = front.with("Prefer", "respond-async").post("/api/consultations/create", creation(type, ""));
		if (answer.status() != 201) {
			throw new AssertionError(answer.response().body());
		}
		return answer.text("/cons_id");
	}

}
