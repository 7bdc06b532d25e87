package uz.consbridge.gateway.dictionary.jdbc;

import java.util.List;

import uz.consbridge.events.Dictionary;
import uz.consbridge.events.DictionaryEntry;
import uz.consbridge.gateway.dictionary.Dictionaries;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcDictionaries implements Dictionaries {

	/** PostgreSQL tells listeners on it, at the commit, which dictionary has changed. */
	static final String CHANNEL = "consbridge_dictionary";

	private final JdbcClient jdbc;

	JdbcDictionaries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void store(DictionaryEntry entry) {
		DictionaryTable table = DictionaryTable.of(entry.dictionary());
		int changed = this.jdbc.sql(table.upsert()).params(table.values(entry)).update();
		tell(entry.dictionary(), changed);
	}

	@Override
	public void remove(Dictionary dictionary, String refKey) {
		int changed = this.jdbc
			.sql("update " + DictionaryTable.of(dictionary).name()
					+ " set deleted = true where ref_key = :key and not deleted")
			.param("key", refKey)
			.update();
		tell(dictionary, changed);
	}

	@Override
	public List<DictionaryEntry> all(Dictionary dictionary) {
		DictionaryTable table = DictionaryTable.of(dictionary);
		return this.jdbc.sql("select * from " + table.name() + " where not deleted order by description, ref_key")
			.query(table::read)
			.list();
	}

	private void tell(Dictionary dictionary, int changed) {
		if (changed > 0) {
			this.jdbc.sql("select pg_notify(:channel, :name)")
				.param("channel", CHANNEL)
				.param("name", dictionary.name())
				.query((row, number) -> true)
				.single();
		}
	}

}
