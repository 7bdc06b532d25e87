package uz.consbridge.gateway.bulk;

import java.sql.SQLException;

import org.postgresql.util.PGobject;

/** JSON as JDBC and COPY take it. */
public final class Jsonb {

	static final String TYPE = "jsonb";

	private Jsonb() {
	}

	/** The value of a column of that type. */
	public static PGobject of(String json) {
		try {
			PGobject object = new PGobject();
			object.setType(TYPE);
			object.setValue(json);
			return object;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
