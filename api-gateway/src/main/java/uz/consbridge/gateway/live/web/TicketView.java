package uz.consbridge.gateway.live.web;

import java.time.Instant;

import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import uz.consbridge.gateway.live.StreamTickets;

/** What opens a stream where no header can be sent. */
@JsonNaming(SnakeCaseStrategy.class)
record TicketView(String ticket, Instant expiresAt) {

	static TicketView of(StreamTickets.Ticket ticket) {
		return new TicketView(ticket.ticket(), ticket.expiresAt());
	}

}
