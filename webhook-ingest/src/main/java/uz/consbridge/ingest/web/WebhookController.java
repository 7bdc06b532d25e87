package uz.consbridge.ingest.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import uz.consbridge.ingest.Hook;
import uz.consbridge.ingest.IngestMetrics;
import uz.consbridge.ingest.IngestSettings;
import uz.consbridge.ingest.Intake;
import uz.consbridge.ingest.Refusal;
import uz.consbridge.ingest.Signatures;
import uz.consbridge.ingest.Verdict;

/**
 * Takes webhooks. A signed one proves itself; one without a signature must know the
 * secret last part of the address. The address of the agent bot differs in how our own
 * failure is answered.
 */
@RestController
class WebhookController {

	private static final String DELIVERY = "X-Chatwoot-Delivery";

	private static final String TIMESTAMP = "X-Chatwoot-Timestamp";

	private static final String SIGNATURE = "X-Chatwoot-Signature";

	private final Signatures signatures;

	private final byte @Nullable [] token;

	private final BodyReader bodies;

	private final Intake intake;

	private final IngestMetrics metrics;

	WebhookController(IngestSettings settings, Signatures signatures, Intake intake, IngestMetrics metrics) {
		String urlToken = settings.urlToken();
		this.token = (urlToken != null) ? urlToken.getBytes(StandardCharsets.UTF_8) : null;
		this.signatures = signatures;
		this.bodies = new BodyReader(Math.toIntExact(settings.maxBody().toBytes()), settings.maxArriving().toBytes(),
				settings.readDeadline(), System::nanoTime);
		this.intake = intake;
		this.metrics = metrics;
	}

	@PostMapping("/webhook/chatwoot")
	ResponseEntity<?> signed(HttpServletRequest request) {
		return signed(request, HttpStatus.SERVICE_UNAVAILABLE);
	}

	@PostMapping("/webhook/chatwoot/bot")
	ResponseEntity<?> signedBot(HttpServletRequest request) {
		return signed(request, HttpStatus.INTERNAL_SERVER_ERROR);
	}

	@PostMapping("/webhook/chatwoot/{token}")
	ResponseEntity<?> unsigned(HttpServletRequest request, @PathVariable("token") String given) {
		return unsigned(request, given, HttpStatus.SERVICE_UNAVAILABLE);
	}

	@PostMapping("/webhook/chatwoot/bot/{token}")
	ResponseEntity<?> unsignedBot(HttpServletRequest request, @PathVariable("token") String given) {
		return unsigned(request, given, HttpStatus.INTERNAL_SERVER_ERROR);
	}

	private ResponseEntity<?> signed(HttpServletRequest request, HttpStatus ownFailure) {
		long begun = System.nanoTime();
		String timestamp = request.getHeader(TIMESTAMP);
		String signature = request.getHeader(SIGNATURE);
		Optional<Refusal> refusal = this.signatures.precheck(timestamp, signature);
		if (refusal.isPresent()) {
			return refuse(refusal.get(), begun);
		}
		return switch (this.bodies.read(request)) {
			case Body.Refused(Refusal why) -> refuse(why, begun);
			case Body.Complete body -> this.signatures.fits(timestamp, signature, body.bytes())
					? take(request, body, ownFailure, begun) : refuse(Refusal.SIGNATURE_WRONG, begun);
		};
	}

	private ResponseEntity<?> unsigned(HttpServletRequest request, String given, HttpStatus ownFailure) {
		long begun = System.nanoTime();
		if (this.token == null || !MessageDigest.isEqual(this.token, given.getBytes(StandardCharsets.UTF_8))) {
			return refuse(Refusal.TOKEN_WRONG, begun);
		}
		return switch (this.bodies.read(request)) {
			case Body.Refused(Refusal why) -> refuse(why, begun);
			case Body.Complete body -> take(request, body, ownFailure, begun);
		};
	}

	private ResponseEntity<?> take(HttpServletRequest request, Body.Complete body, HttpStatus ownFailure, long begun) {
		Optional<Instant> sentAt = Signatures.sentAt(request.getHeader(TIMESTAMP));
		Verdict verdict = this.intake.take(new Hook(request.getHeader(DELIVERY), sentAt.orElse(null), body.bytes()));
		this.metrics.answered(verdict, begun);
		return (verdict != Verdict.UNAVAILABLE) ? ResponseEntity.ok().build() : Problems.unavailable(ownFailure);
	}

	private ResponseEntity<?> refuse(Refusal why, long begun) {
		this.metrics.refused(why, begun);
		return Problems.refused(why);
	}

}
