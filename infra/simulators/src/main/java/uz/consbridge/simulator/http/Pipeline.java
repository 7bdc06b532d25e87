package uz.consbridge.simulator.http;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a fault, if one fits, change what happens to a request, and records the rest. */
final class Pipeline {

	private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

	private static final String LOGIN_PAGE = "<!DOCTYPE html><html><head><title>Sign in</title></head>"
			+ "<body><form action=\"/login\" method=\"post\"></form></body></html>";

	private final Handler handler;

	private final Recording recording;

	private final CountDownLatch closing;

	Pipeline(Handler handler, Recording recording, CountDownLatch closing) {
		this.handler = handler;
		this.recording = recording;
		this.closing = closing;
	}

	Outcome run(Call call) {
		Instant begun = this.recording.now();
		Faults.Hit hit = this.recording.faults().next(call.request()).orElse(null);
		Outcome outcome = (hit == null) ? new Outcome.Answer(handle(call)) : misbehave(call, hit.fault());
		int status = (outcome instanceof Outcome.Answer(Reply reply)) ? reply.status() : 0;
		this.recording.record(call, begun, status, hit);
		return outcome;
	}

	private Outcome misbehave(Call call, Fault fault) {
		if (fault.kind() == Fault.Kind.DELAY) {
			hold(fault.delay());
		}
		Reply reply = fault.kind().commits() ? handle(call) : instead(fault);
		if (fault.kind() == Fault.Kind.HANG || fault.kind() == Fault.Kind.COMMIT_THEN_TIMEOUT) {
			hold(fault.delay());
		}
		if (fault.kind().closes()) {
			return new Outcome.Silence();
		}
		return new Outcome.Answer(switch (fault.kind()) {
			case TRUNCATED -> reply.withBody(reply.body().substring(0, reply.body().length() / 2));
			case EMPTY -> reply.withBody("");
			default -> reply;
		});
	}

	private Reply handle(Call call) {
		try {
			return this.handler.handle(call);
		}
		catch (RuntimeException ex) {
			LOG.error("The simulator failed on {} {}", call.request().method(), call.request().target(), ex);
			return Reply.text(500, "The simulator itself failed: " + ex + "\n");
		}
	}

	private static Reply instead(Fault fault) {
		String body = switch (fault.kind()) {
			case HTML -> LOGIN_PAGE;
			case TOO_MANY -> "Retry later\n";
			default -> "";
		};
		String sent = (fault.body() != null) ? fault.body() : body;
		Reply reply = sent.isEmpty() ? Reply.empty(fault.status()) : Reply.of(fault.status(), type(sent), sent);
		return (fault.retryAfter() != null) ? reply.with("Retry-After", String.valueOf(fault.retryAfter())) : reply;
	}

	private static String type(String body) {
		if (body.startsWith("<")) {
			return "text/html; charset=utf-8";
		}
		return Json.parse(body).isPresent() ? "application/json; charset=utf-8" : "text/plain; charset=utf-8";
	}

	/** Ends early when the server closes. */
	private void hold(Duration time) {
		try {
			this.closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
