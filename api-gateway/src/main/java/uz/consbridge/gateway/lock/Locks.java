package uz.consbridge.gateway.lock;

import java.util.Collection;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps others from deciding about the same thing until the transaction ends. Everybody
 * names a thing the same; whoever needs several takes them together, so that nobody waits
 * in a circle.
 */
@Component
public class Locks {

	private final JdbcClient jdbc;

	Locks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Waits for the thing. */
	public void take(String name) {
		take(Set.of(name));
	}

	/** Waits for the things, one after another in the order of their names. */
	public void take(Collection<String> names) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(name, 0)) from unnest(:names::text[]) as name")
			.param("names", names.stream().sorted().toArray(String[]::new))
			.query((row, number) -> true)
			.list();
	}

}
