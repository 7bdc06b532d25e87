package uz.consbridge.gateway.core;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Asks Postgres for the plan of each query before it is run, with the values it is run
 * with.
 */
final class Explained extends DelegatingDataSource {

	private final List<Plan> plans = new ArrayList<>();

	Explained(DataSource database) {
		super(database);
	}

	/** The plan of a query. */
	record Plan(String sql, JsonNode nodes) {

		/** The tables that are read from end to end. */
		List<String> readWhole() {
			return this.nodes.findParents("Node Type")
				.stream()
				.filter((node) -> node.path("Node Type").asString().equals("Seq Scan"))
				.map((node) -> node.path("Relation Name").asString())
				.toList();
		}

	}

	/** The plans of what was asked while the work was done. */
	synchronized List<Plan> of(Runnable work) {
		this.plans.clear();
		work.run();
		return List.copyOf(this.plans);
	}

	@Override
	public Connection getConnection() throws SQLException {
		Connection real = super.getConnection();
		return proxy(Connection.class, (method, arguments) -> {
			Object result = call(method, real, arguments);
			return (result instanceof PreparedStatement statement && arguments[0] instanceof String sql && isQuery(sql))
					? explaining(real, sql, statement) : result;
		});
	}

	private PreparedStatement explaining(Connection connection, String sql, PreparedStatement real) {
		List<Object[]> values = new ArrayList<>();
		List<Method> setters = new ArrayList<>();
		return proxy(PreparedStatement.class, (method, arguments) -> {
			if (method.getName().startsWith("set") && arguments.length > 1) {
				setters.add(method);
				values.add(arguments);
			}
			if (method.getName().equals("executeQuery")) {
				try (PreparedStatement plan = connection.prepareStatement("explain (format json) " + sql)) {
					for (int i = 0; i < setters.size(); i++) {
						call(setters.get(i), plan, values.get(i));
					}
					this.plans.add(new Plan(sql, read(plan)));
				}
			}
			return call(method, real, arguments);
		});
	}

	private static JsonNode read(PreparedStatement plan) throws SQLException {
		try (ResultSet rows = plan.executeQuery()) {
			rows.next();
			return JsonMapper.shared().readTree(rows.getString(1));
		}
	}

	private static boolean isQuery(String sql) {
		String word = sql.strip().toLowerCase(Locale.ROOT);
		return word.startsWith("select") || word.startsWith("with");
	}

	private static <T> T proxy(Class<T> type, Intercepting intercepting) {
		InvocationHandler handler = (self, method, arguments) -> intercepting.call(method,
				(arguments != null) ? arguments : new Object[0]);
		return type.cast(Proxy.newProxyInstance(Explained.class.getClassLoader(), new Class<?>[] { type }, handler));
	}

	private static @Nullable Object call(Method method, Object target, Object[] arguments) throws Throwable {
		try {
			return method.invoke(target, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	/** What happens instead of a call. */
	private interface Intercepting {

		@Nullable Object call(Method method, Object[] arguments) throws Throwable;

	}

}
