package uz.consbridge.gateway.defect;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import uz.consbridge.gateway.consultation.web.Bodies;
import uz.consbridge.gateway.http.Api;
import uz.consbridge.gateway.http.RunningGateway;

/** What tests of defects at the REST interface need: a client nobody has seen. */
abstract class DefectHttp {

	static final String CLIENTS = "/api/clients";

	static final String CREATE = "/api/consultations/create";

	final RunningGateway gateway = RunningGateway.shared();

	final Api front = this.gateway.front().with("Prefer", "respond-async");

	final String owner = Bodies.newOwner();

	final String planned = ",\"scheduled_at\":\"%s\""
		.formatted(Instant.now().plus(Duration.ofDays(5)).truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(7)));

	/** Creates a consultation of the client. */
	final Api.Answer create(String type, String members) {
		return this.front.post(CREATE, Bodies.creation(this.owner, type, members));
	}

}
