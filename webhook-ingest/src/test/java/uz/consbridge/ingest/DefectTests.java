package uz.consbridge.ingest;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What went wrong in the predecessor, one test for each, named after the defect. */
class DefectTests extends RunningIngest {

	@Test
	void e8AWebhookThatFailsLeavesATrace() {
		double forged = refused("signature_wrong");
		double unsigned = refused("signature_missing");
		String cut = "{\"event\":\"message_created\",\"marker\":\"" + UUID.randomUUID() + "\"";
		assertThat(this.sender.signed(cut, "a wrong secret").statusCode()).isEqualTo(401);
		assertThat(this.sender.unsigned(PATH, cut).statusCode()).isEqualTo(401);
		assertThat(this.sender.signed(cut, SECRET).statusCode()).isEqualTo(200);
		assertThat(refused("signature_wrong")).isEqualTo(forged + 1);
		assertThat(refused("signature_missing")).isEqualTo(unsigned + 1);
		await().until(() -> this.events.withKeyStarting("unreadable-"),
				(kept) -> kept.stream().anyMatch((one) -> new String(one.value(), UTF_8).equals(cut)));
	}

	private double refused(String reason) {
		Matcher count = Pattern
			.compile("consbridge_ingest_requests_seconds_count\\{outcome=\"refused\",reason=\"" + reason + "\"} (\\S+)")
			.matcher(this.sender.get("/actuator/prometheus").body());
		return count.find() ? Double.parseDouble(count.group(1)) : 0;
	}

}
