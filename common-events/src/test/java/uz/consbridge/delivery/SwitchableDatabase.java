package uz.consbridge.delivery;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A real database that can be put out of reach. */
final class SwitchableDatabase extends DelegatingDataSource {

	private volatile boolean away;

	SwitchableDatabase(DataSource target) {
		super(target);
	}

	void goAway() {
		this.away = true;
	}

	void comeBack() {
		this.away = false;
	}

	@Override
	public Connection getConnection() throws SQLException {
		if (this.away) {
			throw new SQLTransientConnectionException("switched off");
		}
		return super.getConnection();
	}

}
