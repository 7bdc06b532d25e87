package uz.consbridge.stack.bench;

import java.util.Map;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

/** The database of the stack that is measured. */
final class Database {

	private Database() {
	}

	static DataSource of(Map<String, String> environment) {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setServerNames(new String[] { environment.getOrDefault("DB_HOST", "localhost") });
		source.setPortNumbers(new int[] { Integer.parseInt(environment.getOrDefault("DB_PORT", "5432")) });
		source.setDatabaseName(environment.getOrDefault("DB_NAME", "consbridge"));
		source.setUser(environment.getOrDefault("DB_USER", "postgres"));
		source.setPassword(environment.getOrDefault("DB_PASS", ""));
		return source;
	}

}
