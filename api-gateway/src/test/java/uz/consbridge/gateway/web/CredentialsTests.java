package uz.consbridge.gateway.web;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uz.consbridge.gateway.MissingRequirementException;
import uz.consbridge.gateway.web.SecurityProperties.OpenId;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CredentialsTests {

	@Test
	void theServiceDoesNotStartWithoutSecrets() {
		assertThatExceptionOfType(MissingRequirementException.class)
			.isThrownBy(() -> Credentials.of(properties("", " ", "ops")))
			.withMessageContaining("FRONT_SECRET");
		assertThatExceptionOfType(MissingRequirementException.class)
			.isThrownBy(() -> Credentials.of(properties("front", null, "")))
			.withMessageContaining("OPS_SECRET");
	}

	@Test
	void theFrontSecretIsTheBearerTokenWhenThereIsNoOther() {
		Credentials credentials = Credentials.of(properties("front", null, "ops"));
		assertThat(known(credentials, bearer("front"))).isTrue();
		assertThat(known(credentials, bearer("ops"))).isFalse();
		assertThat(known(credentials, bearer(""))).isFalse();
	}

	@Test
	void theBearerTokenAloneIsEnough() {
		Credentials credentials = Credentials.of(properties(null, "bearer", "ops"));
		assertThat(known(credentials, bearer("bearer"))).isTrue();
		MockHttpServletRequest header = new MockHttpServletRequest();
		header.addHeader("X-Front-Secret", "bearer");
		assertThat(known(credentials, header)).isFalse();
	}

	@Test
	void anOpenIdProviderIsNotTrustedForEverything() {
		assertThatExceptionOfType(MissingRequirementException.class)
			.isThrownBy(() -> Credentials.of(new SecurityProperties("front", null, "ops", List.of(),
					new OpenId("https://issuer.example", " ", Duration.ZERO, Duration.ZERO))))
			.withMessageContaining("OPENID_AUDIENCE");
	}

	@Test
	void notEverybodysPagesMayCall() {
		assertThatExceptionOfType(MissingRequirementException.class)
			.isThrownBy(() -> Origins.of(List.of("https://a.example", "*")))
			.withMessageContaining("ALLOWED_ORIGINS");
	}

	private static boolean known(Credentials credentials, MockHttpServletRequest request) {
		return credentials.front(request) instanceof Credentials.Caller.Known;
	}

	private static SecurityProperties properties(@Nullable String front, @Nullable String bearer,
			@Nullable String ops) {
		return new SecurityProperties(front, bearer, ops, List.of(),
				new OpenId(null, null, Duration.ZERO, Duration.ZERO));
	}

	private static MockHttpServletRequest bearer(String token) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.addHeader("Authorization", "bearer " + token);
		return request;
	}

}
