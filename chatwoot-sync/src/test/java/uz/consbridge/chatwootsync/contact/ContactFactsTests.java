package uz.consbridge.chatwootsync.contact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uz.consbridge.chatwoot.Contact;
import uz.consbridge.chatwoot.ContactData;
import uz.consbridge.events.ClientFacts;

import static org.assertj.core.api.Assertions.assertThat;

class ContactFactsTests {

	private static final UUID ID = new UUID(1, 2);

	@Test
	void saysWhatTheClientAndItsOwnerAreKnownBy() {
		ClientFacts owner = client("Owner Ltd", null, "+998712000000");
		ClientFacts user = new ClientFacts(ID, false, null, "Ann  Smith", "Shop", "Ann@Mail.uz", null, null, null,
				"Узбекистан", "Tashkent region", "Chirchiq", null, null, null, null, null, null, null, null);
		assertThat(ContactFacts.of(user, owner)).isEqualTo(new ContactData(ID.toString(), "Ann Smith", "ann@mail.uz",
				"+998712000000", Map.of("code_abonent", "1044", "inn_pinfl", "301234567", "client_type", "user"),
				Map.of("city", "Tashkent region, Chirchiq", "country", "Узбекистан", "country_code", "UZ",
						"company_name", "Shop")));
	}

	@Test
	void leavesOutAnAddressThatIsNone() {
		assertThat(ContactFacts.of(client("N", "not an address", null), client("N", null, null)).email()).isNull();
	}

	@Test
	void completesAContactWithoutTouchingWhatStaffWrote() {
		Contact contact = new Contact(7, ID.toString(), "As staff call her", null, "+998900000000",
				Map.of("code_abonent", "1044", "foreign", "x"), Map.of(), List.of());
		ContactData wanted = new ContactData(ID.toString(), "N", "n@mail.uz", "+998901112233",
				Map.of("code_abonent", "1044", "client_type", "owner"), Map.of());
		assertThat(ContactChange.lacking(contact, wanted)).contains(
				new ContactData(ID.toString(), null, "n@mail.uz", null, Map.of("client_type", "owner"), Map.of()));
		assertThat(ContactChange.differing(contact, wanted)).contains(new ContactData(ID.toString(), "N", "n@mail.uz",
				"+998901112233", Map.of("client_type", "owner"), Map.of()));
	}

	@Test
	void changesNothingThatIsSo() {
		Contact contact = new Contact(7, ID.toString(), "N", null, null, Map.of("code_abonent", "1"), Map.of(),
				List.of());
		ContactData wanted = new ContactData(ID.toString(), "N", null, null, Map.of("code_abonent", "1"), Map.of());
		assertThat(ContactChange.differing(contact, wanted)).isEqualTo(Optional.empty());
	}

	private static ClientFacts client(String name, @Nullable String email, @Nullable String phone) {
		return new ClientFacts(ID, true, name, null, null, email, phone, "301234567", "1044", null, null, null, null,
				null, null, null, null, null, null, null);
	}

}
