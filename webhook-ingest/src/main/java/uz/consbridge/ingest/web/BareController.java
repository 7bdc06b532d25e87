package uz.consbridge.ingest.web;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import uz.consbridge.delivery.publish.RecordSender;
import uz.consbridge.events.Topics;
import uz.consbridge.ingest.IngestSettings;
import uz.consbridge.ingest.Signatures;

/**
 * What the bench measures webhooks against: nothing is done but that the signature is
 * checked and Kafka has the body. Absent unless switched on.
 */
@RestController
@ConditionalOnBooleanProperty("consbridge.ingest.bare-endpoint")
class BareController {

	private final Signatures signatures;

	private final RecordSender sender;

	private final long deadline;

	BareController(IngestSettings settings, Signatures signatures, RecordSender sender) {
		this.signatures = signatures;
		this.sender = sender;
		this.deadline = settings.publishDeadline().toNanos();
	}

	@PostMapping("/bench/bare")
	ResponseEntity<Void> take(HttpServletRequest request, @RequestHeader("X-Chatwoot-Delivery") String delivery,
			@RequestHeader("X-Chatwoot-Timestamp") String timestamp,
			@RequestHeader("X-Chatwoot-Signature") String signature)
			throws IOException, ExecutionException, InterruptedException, TimeoutException {
		byte[] body = request.getInputStream().readAllBytes();
		if (!this.signatures.fits(timestamp, signature, body)) {
			return ResponseEntity.status(401).build();
		}
		this.sender.send(Topics.CHATWOOT, delivery, Map.of(), body).get(this.deadline, TimeUnit.NANOSECONDS);
		return ResponseEntity.ok().build();
	}

}
