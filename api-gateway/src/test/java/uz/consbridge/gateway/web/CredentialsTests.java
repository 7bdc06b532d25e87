package uz.consbridge.gateway.web;

import org.junit.jupiter.api.Test;
import uz.consbridge.gateway.MissingRequirementException;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CredentialsTests {

	@Test
	void theServiceDoesNotStartWithoutSecrets() {
		assertThatExceptionOfType(MissingRequirementException.class)
			.isThrownBy(() -> Credentials.of(new SecurityProperties("", " ", "ops")))
			.withMessageContaining("FRONT_SECRET");
		assertThatExceptionOfType(MissingRequirementException.class)
			.isThrownBy(() -> Credentials.of(new SecurityProperties("front", null, "")))
			.withMessageContaining("OPS_SECRET");
	}

	@Test
	void theFrontSecretIsTheBearerTokenWhenThereIsNoOther() {
		Credentials credentials = Credentials.of(new SecurityProperties("front", null, "ops"));
		assertThat(credentials.isFront(bearer("front"))).isTrue();
		assertThat(credentials.isFront(bearer("ops"))).isFalse();
		assertThat(credentials.isFront(bearer(""))).isFalse();
	}

	@Test
	void theBearerTokenAloneIsEnough() {
		Credentials credentials = Credentials.of(new SecurityProperties(null, "bearer", "ops"));
		assertThat(credentials.isFront(bearer("bearer"))).isTrue();
		MockHttpServletRequest header = new MockHttpServletRequest();
		header.addHeader("X-Front-Secret", "bearer");
		assertThat(credentials.isFront(header)).isFalse();
	}

	private static MockHttpServletRequest bearer(String token) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.addHeader("Authorization", "bearer " + token);
		return request;
	}

}
