package uz.consbridge.gateway.core;

import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import uz.consbridge.stack.LocalPostgres;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Tests of the owner's core on a real database, without the web and without Kafka. */
@SpringBootTest(classes = CoreApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
public abstract class CoreTests {

	/** Noon in Tashkent, so that a few hours either way are the same day there. */
	public static final Instant NOON = Instant.parse("2026-11-23T07:00:00Z");

	/** The inbox whose conversations count. */
	public static final long INBOX = 5;

	@Autowired
	protected Desk desk;

	@Autowired
	protected SetClock clock;

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		String url = LocalPostgres.shared().jdbcUrl(LocalPostgres.shared().freshDatabase());
		registry.add("spring.datasource.url", () -> url);
		registry.add("spring.datasource.password", () -> LocalPostgres.PASSWORD);
		registry.add("consbridge.projection.chatwoot-inbox-id", () -> INBOX);
		registry.add("consbridge.projection.closings", () -> "1h");
		registry.add("consbridge.manager.known-for", () -> "0s");
	}

	@BeforeEach
	void setClock() {
		this.clock.set(NOON);
	}

}
