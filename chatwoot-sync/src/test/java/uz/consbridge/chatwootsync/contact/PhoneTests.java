package uz.consbridge.chatwootsync.contact;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PhoneTests {

	@ParameterizedTest
	@CsvSource({ "+998901112233, +998901112233", "998 90 111-22-33, +998901112233", "(90) 111 22 33, +998901112233",
			"00998901112233, +998901112233", "+7 (916) 123-45-67, +79161234567" })
	void becomesE164(String written, String expected) {
		assertThat(Phone.e164(written)).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "no phone", "12345", "+0998901112233", "1234567890123456" })
	void isLeftOutWhenItCannotBeOne(String written) {
		assertThat(Phone.e164(written)).isNull();
	}

	@Test
	void mayBeMissing() {
		assertThat(Phone.e164(null)).isNull();
	}

}
