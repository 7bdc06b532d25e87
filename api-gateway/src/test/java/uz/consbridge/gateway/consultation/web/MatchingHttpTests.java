package uz.consbridge.gateway.consultation.web;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uz.consbridge.gateway.http.Api;
import uz.consbridge.gateway.http.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

/** By what a client is recognised, in which order, and what may become of it. */
class MatchingHttpTests {

	private static final String CLIENTS = "/api/clients";

	private final RunningGateway gateway = RunningGateway.shared();

	private final Api front = this.gateway.front();

	/** Digits that nobody else has. */
	private final String n = Long.toString(ThreadLocalRandom.current().nextLong(10_000_000L, 99_999_999L));

	private final String owner = save("\"org_inn\":\"1%n\",\"subscriberId\":\"1%n\",\"client_id_hash\":\"hash-%n\","
			+ "\"email\":\"a%n@b.uz\",\"phone_number\":\"+9981%n\"")
		.text("/client_id");

	private final String other = save("\"org_inn\":\"2%n\",\"subscriberId\":\"2%n\",\"phone_number\":\"+9982%n\"")
		.text("/client_id");

	private final String user = save(
			"\"parent_id\":\"%owner\",\"name\":\"Lola\",\"email\":\"u%n@b.uz\",\"phone_number\":\"+9983%n\"")
		.text("/client_id");

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					its id                             | "client_id":"%owner"                                                      | owner
					its id before another's hash       | "client_id":"%other","client_id_hash":"hash-%n"                           | other
					an id that is none, then its hash  | "client_id":"x","client_id_hash":"hash-%n"                                | owner
					its hash before another's contacts | "client_id_hash":"hash-%n","phone_number":"+9982%n"                       | owner
					the hash of its contacts and INN   | "phone_number":"+9982%n","org_inn":"2%n"                                  | other
					its code before anything new       | "subscriberId":"1%n","email":"new@b.uz"                                   | owner
					the other name of the code         | "code_abonent":" 1%n "                                                    | owner
					its INN, without a code            | "org_inn":" 2%n ","phone_number":"+9984%n"                                | other
					a user by its e-mail and owner     | "parent_id":"%owner","email":"U%n@b.uz"                                   | user
					a user by its phone and owner      | "parent_id":"%owner","phone_number":"+9983%n"                             | user
					a user by its id, without a role   | "client_id":"%user","name":"Lola K."                                      | user
					""")
	void isRecognisedBy(String what, String members, String who) {
		Api.Answer answer = save(members);
		assertThat(answer.status()).as(what + answer.response().body()).isEqualTo(200);
		assertThat(answer.text("/client_id")).as(what)
			.isEqualTo(who.equals("owner") ? this.owner : who.equals("other") ? this.other : this.user);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					a role and a parent                | "is_parent":true,"parent_id":"%owner"                          | 400 | parent_id
					a user without a parent            | "is_parent":false,"name":"X"                                   | 400 | parent_id
					a parent that is no id             | "parent_id":"x"                                                | 400 | parent_id
					a parent nobody knows              | "parent_id":"01234567-0000-4000-8000-000000000000"             | 404 | parent_id
					a parent that is a user            | "parent_id":"%user"                                            | 400 | parent_id
					another INN than the parent's      | "parent_id":"%owner","org_inn":"2%n"                           | 400 | org_inn
					a code with another's INN          | "org_inn":"2%n","subscriberId":"9%n"                           | 409 | subscriberId
					an INN with another's code         | "org_inn":"2%n","subscriberId":"1%n"                           | 409 | org_inn
					a new owner without an INN         | "subscriberId":"9%n"                                           | 400 | org_inn
					a new owner without a code         | "org_inn":"9%n"                                                | 400 | subscriberId
					an owner that becomes a user       | "client_id":"%other","parent_id":"%owner"                      | 403 | is_parent
					a user that changes the INN        | "client_id":"%user","org_inn":"9%n"                            | 403 | org_inn
					a user that changes the company    | "client_id":"%user","company_name":"Mine"                      | 403 | company_name
					a user with its owner's INN        | "client_id":"%user","is_parent":true                           | 409 | org_inn
					a user with its owner's code       | "client_id":"%user","is_parent":true,"org_inn":"9%n"           | 409 | subscriberId
					an INN that is no number           | "org_inn":"1%n'","subscriberId":"1%n"                          | 422 | org_inn
					an owner that takes another's INN  | "client_id":"%owner","org_inn":"2%n"                           | 409 | org_inn
					a phone that is none               | "org_inn":"1%n","subscriberId":"1%n","phone_number":"nothing"  | 422 | phone_number
					""")
	void isRefused(String what, String members, int status, String field) {
		Api.Answer answer = save(members);
		assertThat(answer.status()).as(what + answer.response().body()).isEqualTo(status);
		assertThat(answer.isProblem()).isTrue();
		assertThat(answer.wrongFields()).as(what).containsExactly(field);
	}

	@Test
	void aUserThatIsSaidToBeAnOwnerBecomesOne() {
		Api.Answer answer = save(
				"\"client_id\":\"%user\",\"is_parent\":true,\"org_inn\":\"5%n\",\"subscriberId\":\"5%n\"");
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
		assertThat(answer.body().path("is_parent").asBoolean()).isTrue();
		assertThat(answer.body().path("parent_id").isNull()).isTrue();
		assertThat(answer.text("/org_inn")).isEqualTo("5" + this.n);
	}

	@Test
	void usersShowWhatTheirOwnerHasEvenIfItIsNothing() {
		save("\"client_id\":\"%owner\",\"company_name\":\"Bahor\",\"country\":\"UZ\",\"partner\":\"Hamkor\"");
		Api.Answer shown = this.front.get(CLIENTS + "/" + this.user);
		assertThat(shown.text("/company_name")).isEqualTo("Bahor");
		assertThat(shown.text("/country")).isEqualTo("UZ");
		assertThat(shown.text("/partner")).isEqualTo("Hamkor");
		assertThat(shown.text("/subscriberId")).isEqualTo("1" + this.n);
		save("\"client_id\":\"%owner\",\"country\":\"\"");
		Api.Answer byHash = this.front.get(CLIENTS + "/by-hash/" + shown.text("/client_id_hash"));
		assertThat(byHash.text("/client_id")).isEqualTo(this.user);
		assertThat(byHash.body().path("country").isNull()).isTrue();
		assertThat(this.front.get(CLIENTS + "/by-subscriber/1" + this.n).text("/client_id")).isEqualTo(this.owner);
	}

	@Test
	void aUserHasTheCodeOfItsOwnerAlsoWhenThatMovesAway() {
		this.gateway.jdbc()
			.sql("update cons.clients set code_abonent = null where client_id = ?::uuid")
			.param(this.other)
			.update();
		assertThat(save("\"client_id\":\"%owner\",\"org_inn\":\"2%n\"").text("/client_id")).isEqualTo(this.other);
		assertThat(this.front.get(CLIENTS + "/" + this.owner).body().path("subscriberId").isNull()).isTrue();
		assertThat(this.front.get(CLIENTS + "/" + this.user).body().path("subscriberId").isNull()).isTrue();
	}

	@Test
	void usersOfSeveralOwnersThatComeAtOnceWithOneHashAreOne() {
		String hash = UUID.randomUUID().toString();
		List<String> bodies = IntStream.range(0, 24)
			.mapToObj((i) -> "{\"parent_id\":\"%s\",\"client_id_hash\":\"%s\"}"
				.formatted((i % 2 == 0) ? this.owner : this.other, hash))
			.toList();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Api.Answer>> answers = bodies.stream()
				.map((body) -> threads.submit(() -> this.front.post(CLIENTS, body)))
				.toList();
			assertThat(answers).extracting((answer) -> answer.get().status()).containsOnly(200);
			assertThat(answers).extracting((answer) -> answer.get().text("/client_id"))
				.containsOnly(this.front.get(CLIENTS + "/by-hash/" + hash).text("/client_id"));
		}
	}

	private Api.Answer save(String members) {
		String filled = members.strip().replace("%n", this.n);
		filled = filled.contains("%owner") ? filled.replace("%owner", this.owner) : filled;
		filled = filled.contains("%other") ? filled.replace("%other", this.other) : filled;
		filled = filled.contains("%user") ? filled.replace("%user", this.user) : filled;
		return this.front.post(CLIENTS, "{" + filled + "}");
	}

}
