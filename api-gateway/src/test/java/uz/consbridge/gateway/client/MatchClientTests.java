package uz.consbridge.gateway.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.consbridge.gateway.client.MatchClient.Result;
import uz.consbridge.gateway.core.CoreTests;
import uz.consbridge.gateway.core.Desk;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class MatchClientTests extends CoreTests {

	@Autowired
	private MatchClient match;

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void aKnownCodeOrInnIsTheSameOwner() {
		Client owner = matched(Desk.owner("310000001", "31001", "+998900000001"));
		assertThat(matched(Desk.owner(null, "31001", "+998900000002")).clientId()).isEqualTo(owner.clientId());
		assertThat(matched(Desk.owner("310000001", null, "+998900000003")).clientId()).isEqualTo(owner.clientId());
		assertThat(matched(Desk.owner("310000001", "31001", null)).facts().phone()).isEqualTo("+998900000003");
	}

	@Test
	void anotherCodeOrInnIsAConflict() {
		matched(Desk.owner("310000011", "31011", "+998900000011"));
		matched(Desk.owner("310000012", "31012", "+998900000012"));
		assertRefused(Desk.owner("310000011", "31019", "+998900000013"), 409, "client.subscriberId");
		assertRefused(Desk.owner("310000011", "31012", "+998900000014"), 409, "client.org_inn");
	}

	@Test
	void aNewOwnerNeedsAnInnAndACode() {
		assertRefused(Desk.owner(null, "31021", "+998900000021"), 400, "client.org_inn");
		assertRefused(Desk.owner("310000021", null, "+998900000021"), 400, "client.subscriberId");
	}

	@Test
	void aUserBelongsToItsOwnerAndIsFoundByItsContacts() {
		Client owner = matched(Desk.owner("310000031", "31031", "+998900000031"));
		Client user = matched(user(owner.clientId(), "+998900000032", null));
		assertThat(user.ownerId()).isEqualTo(owner.clientId());
		assertThat(user.facts().inn()).isEqualTo("310000031");
		assertThat(user.facts().subscriberCode()).isEqualTo("31031");
		assertThat(matched(user(owner.clientId(), "+998900000032", null)).clientId()).isEqualTo(user.clientId());
		assertThat(matched(user(owner.clientId(), "+998900000033", null)).clientId()).isNotEqualTo(user.clientId());
		assertRefused(user(owner.clientId(), "+998900000032", "310000099"), 400, "client.org_inn");
		assertRefused(user(user.clientId(), "+998900000034", null), 400, "client.parent_id");
		assertRefused(user(UUID.randomUUID(), "+998900000034", null), 404, "client.parent_id");
	}

	@Test
	void anOwnerCannotBecomeAUser() {
		Client owner = matched(Desk.owner("310000041", "31041", "+998900000041"));
		Client other = matched(Desk.owner("310000042", "31042", "+998900000042"));
		ClientData demoted = new ClientData(other.clientId().toString(), null, null, null, null, null, null, null, null,
				null, null, null, null, null, null, null, null, null, null, null, owner.clientId().toString(), null);
		assertRefused(demoted, 403, "client.is_parent");
	}

	@Test
	void ofManyConcurrentRequestsOneOwnerIsMade() throws Exception {
		List<UUID> owners = new ArrayList<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Client>> futures = new ArrayList<>();
			for (int i = 0; i < 20; i++) {
				String phone = "+99890000" + i;
				futures.add(threads.submit(() -> matched(Desk.owner("310000051", "31051", phone))));
			}
			for (Future<Client> future : futures) {
				owners.add(future.get().clientId());
			}
		}
		assertThat(owners).hasSize(20).containsOnly(owners.getFirst());
	}

	private static ClientData user(UUID owner, String phone, @Nullable String inn) {
		return new ClientData(null, null, null, phone, "Lola", null, null, null, null, null, null, null, inn, null,
				null, null, null, null, null, null, owner.toString(), null);
	}

	private Client matched(ClientData data) {
		Result result = result(data);
		if (result instanceof Result.Matched matched) {
			return matched.client();
		}
		throw new AssertionError(result.toString());
	}

	private void assertRefused(ClientData data, int status, String field) {
		assertThat(result(data)).isInstanceOfSatisfying(Result.Refused.class, (refused) -> {
			assertThat(refused.status()).isEqualTo(status);
			assertThat(refused.field()).isEqualTo(field);
		});
	}

	private Result result(ClientData data) {
		return Objects
			.requireNonNull(new TransactionTemplate(this.transactions).execute((status) -> this.match.match(data)));
	}

}
