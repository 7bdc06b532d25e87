package uz.consbridge.gateway.live.jdbc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;

import uz.consbridge.events.Ids;
import uz.consbridge.gateway.live.LiveProperties;
import uz.consbridge.gateway.live.StreamTickets;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcStreamTickets implements StreamTickets {

	private final JdbcClient jdbc;

	private final LiveProperties properties;

	private final Clock clock;

	private final Ids ids;

	JdbcStreamTickets(JdbcClient jdbc, LiveProperties properties, Clock clock, Ids ids) {
		this.jdbc = jdbc;
		this.properties = properties;
		this.clock = clock;
		this.ids = ids;
	}

	@Override
	public Ticket issue(UUID consId) {
		Instant now = this.clock.instant();
		Ticket ticket = new Ticket(this.ids.random().toString(),
				now.plus(this.properties.ticketLife()).truncatedTo(ChronoUnit.MILLIS));
		this.jdbc.sql("delete from sys.stream_ticket where expires_at <= :now")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.update();
		this.jdbc
			.sql("insert into sys.stream_ticket (ticket_hash, cons_id, expires_at) values (:hash, :consId, :expires)")
			.param("hash", hash(ticket.ticket()))
			.param("consId", consId)
			.param("expires", ticket.expiresAt().atOffset(ZoneOffset.UTC))
			.update();
		return ticket;
	}

	@Override
	public boolean redeem(String ticket, UUID consId) {
		return this.jdbc
			.sql("delete from sys.stream_ticket where ticket_hash = :hash and cons_id = :consId and expires_at > :now")
			.param("hash", hash(ticket))
			.param("consId", consId)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	private static String hash(String ticket) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(ticket.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
