package uz.consbridge.gateway.web;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.web.SecurityFilterChain;

/** A real OpenID provider whose clients get tokens for themselves. */
final class OpenIdProvider implements AutoCloseable {

	/** Whose tokens are meant for the service under test. */
	static final String OURS = "consbridge";

	/** Whose tokens are meant for another. */
	static final String OTHERS = "another-service";

	/** Whose tokens are for us and do not last. */
	static final String SHORT = "short-lived";

	private final ConfigurableApplicationContext context;

	private final int port;

	private OpenIdProvider(ConfigurableApplicationContext context, int port) {
		this.context = context;
		this.port = port;
	}

	static OpenIdProvider start(int port) {
		SpringApplication provider = new SpringApplication(Server.class);
		return new OpenIdProvider(provider.run("--server.port=" + port, "--issuer=http://localhost:" + port,
				"--spring.config.name=none", "--spring.main.web-application-type=servlet"), port);
	}

	/** The secret of a client. */
	static String secret(String client) {
		return "secret-of-" + client;
	}

	String issuer() {
		return "http://localhost:" + this.port;
	}

	/** Signs with another key from now on, and forgets the old one. */
	void rotate() {
		this.context.getBean(Keys.class).rotate();
	}

	@Override
	public void close() {
		this.context.close();
	}

	/** The keys it signs with. */
	static final class Keys {

		private final AtomicReference<JWKSet> present = new AtomicReference<>(made());

		void rotate() {
			this.present.set(made());
		}

		private static JWKSet made() {
			try {
				KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
				generator.initialize(2048);
				KeyPair pair = generator.generateKeyPair();
				return new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic()).privateKey(pair.getPrivate())
					.keyID(UUID.randomUUID().toString())
					.build());
			}
			catch (NoSuchAlgorithmException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

	/** Without a stereotype, so that the service under test does not find it. */
	@EnableAutoConfiguration(exclude = { DataSourceAutoConfiguration.class, KafkaAutoConfiguration.class })
	@EnableWebSecurity
	static class Server {

		@Bean
		Keys keys() {
			return new Keys();
		}

		@Bean
		JWKSource<SecurityContext> jwkSource(Keys keys) {
			return (selector, context) -> selector.select(keys.present.get());
		}

		@Bean
		JwtDecoder decoder(JWKSource<SecurityContext> source) {
			return OAuth2AuthorizationServerConfiguration.jwtDecoder(source);
		}

		@Bean
		SecurityFilterChain chain(HttpSecurity http) throws Exception {
			OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
			return http.securityMatcher(server.getEndpointsMatcher())
				.with(server, (configured) -> configured.oidc(Customizer.withDefaults()))
				.build();
		}

		@Bean
		AuthorizationServerSettings settings(Environment environment) {
			return AuthorizationServerSettings.builder().issuer(environment.getRequiredProperty("issuer")).build();
		}

		@Bean
		RegisteredClientRepository clients() {
			return new InMemoryRegisteredClientRepository(client(OURS, Duration.ofMinutes(5)),
					client(OTHERS, Duration.ofMinutes(5)), client(SHORT, Duration.ofSeconds(2)));
		}

		private static RegisteredClient client(String id, Duration lasts) {
			return RegisteredClient.withId(id)
				.clientId(id)
				.clientSecret("{noop}" + secret(id))
				.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
				.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
				.tokenSettings(TokenSettings.builder().accessTokenTimeToLive(lasts).build())
				.build();
		}

	}

}
