package uz.consbridge.gateway.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.consbridge.gateway.ApiGatewayUnderTest;
import uz.consbridge.stack.LocalKafka;
import uz.consbridge.stack.LocalPostgres;

/** The whole service on a port of its own, with a database of its own. */
public final class RunningGateway implements AutoCloseable {

	public static final String FRONT_SECRET = "front-secret-of-the-tests";

	public static final String FRONT_BEARER = "front-bearer-of-the-tests";

	public static final String OPS_SECRET = "ops-secret-of-the-tests";

	private final ConfigurableApplicationContext context;

	private RunningGateway(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/** One that serves the API only, shared by the tests of this JVM. */
	public static RunningGateway shared() {
		return Shared.INSTANCE;
	}

	/** Starts one with further settings, {@code name=value} each. */
	public static RunningGateway start(String... settings) {
		String database = LocalPostgres.shared().jdbcUrl(LocalPostgres.shared().freshDatabase());
		Map<String, String> given = new LinkedHashMap<>(Map.of("server.port", "0", "spring.datasource.url", database,
				"spring.datasource.password", LocalPostgres.PASSWORD, "spring.kafka.bootstrap-servers",
				LocalKafka.shared().bootstrapServers(), "consbridge.roles", "api",
				"consbridge.limits.create-per-minute", "0", "consbridge.limits.per-minute", "0",
				"consbridge.security.front-secret", FRONT_SECRET, "consbridge.security.front-bearer-token",
				FRONT_BEARER, "consbridge.security.ops-secret", OPS_SECRET));
		given.put("consbridge.manager.known-for", "0s");
		for (String setting : settings) {
			int equals = setting.indexOf('=');
			given.put(setting.substring(0, equals), setting.substring(equals + 1));
		}
		String[] arguments = given.entrySet()
			.stream()
			.map((setting) -> "--" + setting.getKey() + "=" + setting.getValue())
			.toArray(String[]::new);
		SpringApplication application = new SpringApplication(ApiGatewayUnderTest.source());
		application.addInitializers(
				(context) -> context.getBeanFactory().registerSingleton("withoutTestBeans", new WithoutTestBeans()));
		return new RunningGateway(application.run(arguments));
	}

	/** Another instance on the same database. */
	public static RunningGateway beside(RunningGateway first, String... settings) {
		String url = first.context.getEnvironment().getRequiredProperty("spring.datasource.url");
		List<String> all = new ArrayList<>(List.of(settings));
		all.add("spring.datasource.url=" + url);
		return start(all.toArray(String[]::new));
	}

	/** Something of the running service. */
	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	/** One of several of a type. */
	public <T> T bean(String name, Class<T> type) {
		return this.context.getBean(name, type);
	}

	public Api front() {
		return api().with("X-Front-Secret", FRONT_SECRET);
	}

	public Api operator() {
		return api().with("Authorization", "Bearer " + OPS_SECRET);
	}

	/** Without credentials. */
	public Api api() {
		return new Api(port());
	}

	/** Where it answers. */
	public String url() {
		return "http://localhost:" + port();
	}

	private int port() {
		ServletWebServerApplicationContext web = (ServletWebServerApplicationContext) this.context;
		return Objects.requireNonNull(web.getWebServer()).getPort();
	}

	public JdbcClient jdbc() {
		return this.context.getBean(JdbcClient.class);
	}

	@Override
	public void close() {
		this.context.close();
	}

	/** The tests of the core have beans of their own below the service's package. */
	private static final class WithoutTestBeans extends TypeExcludeFilter {

		@Override
		public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
			return reader.getClassMetadata().getClassName().startsWith("uz.consbridge.gateway.core.");
		}

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof WithoutTestBeans;
		}

		@Override
		public int hashCode() {
			return WithoutTestBeans.class.hashCode();
		}

	}

	private static final class Shared {

		private static final RunningGateway INSTANCE = start();

	}

}
