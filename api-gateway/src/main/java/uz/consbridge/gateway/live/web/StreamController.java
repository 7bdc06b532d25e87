package uz.consbridge.gateway.live.web;

import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import uz.consbridge.gateway.ConditionalOnRole;
import uz.consbridge.gateway.Role;
import uz.consbridge.gateway.consultation.FindConsultations;
import uz.consbridge.gateway.live.LiveStream;
import uz.consbridge.gateway.live.LiveStreams;
import uz.consbridge.gateway.live.StreamTickets;
import uz.consbridge.gateway.web.Problems;
import uz.consbridge.gateway.web.RequestFacts;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Streams keep the virtual thread of their request until one side ends them. */
@RestController
@ConditionalOnRole(Role.API)
@RequestMapping("/api/consultations/{id}")
class StreamController {

	private final FindConsultations find;

	private final LiveStreams streams;

	private final StreamTickets tickets;

	private final Streaming streaming;

	StreamController(FindConsultations find, LiveStreams streams, StreamTickets tickets, Streaming streaming) {
		this.find = find;
		this.streams = streams;
		this.tickets = tickets;
		this.streaming = streaming;
	}

	@PostMapping("/stream-ticket")
	ResponseEntity<?> ticket(@PathVariable String id) {
		Optional<UUID> consId = this.find.identify(id);
		if (consId.isEmpty()) {
			return unknown();
		}
		StreamTickets.Ticket ticket = this.tickets.issue(consId.get());
		URI place = URI.create("/api/consultations/" + consId.get() + "/stream?ticket=" + ticket.ticket());
		return ResponseEntity.created(place).body(TicketView.of(ticket));
	}

	@GetMapping("/stream")
	@Nullable ResponseEntity<?> stream(@PathVariable String id,
			@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastHeader,
			@RequestParam(name = "last_event_id", required = false) @Nullable String lastParameter,
			@RequestParam(required = false) @Nullable String ticket, HttpServletRequest request,
			HttpServletResponse response) throws IOException, InterruptedException {
		Optional<UUID> consId = this.streaming.identify(id);
		if (RequestFacts.ticketed(request)
				&& (consId.isEmpty() || !this.tickets.redeem(Objects.requireNonNullElse(ticket, ""), consId.get()))) {
			return Problems.of(HttpStatus.UNAUTHORIZED, "The ticket opens nothing, or was used before.");
		}
		if (consId.isEmpty()) {
			return unknown();
		}
		if (request.getMethod().equals("HEAD")) {
			return ResponseEntity.ok().contentType(MediaType.TEXT_EVENT_STREAM).build();
		}
		Optional<LiveStream> opened = this.streams.open(consId.get());
		if (opened.isEmpty()) {
			return Problems.unavailable("There are too many streams.");
		}
		try (LiveStream stream = opened.get()) {
			this.streaming.run(stream,
					Objects.requireNonNullElse(lastHeader, Objects.requireNonNullElse(lastParameter, "")), response);
		}
		return null;
	}

	private static ResponseEntity<?> unknown() {
		return Problems.of(HttpStatus.NOT_FOUND, "Consultation not found.");
	}

}
