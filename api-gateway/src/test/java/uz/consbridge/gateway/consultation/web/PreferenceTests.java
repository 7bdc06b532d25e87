package uz.consbridge.gateway.consultation.web;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PreferenceTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "wait=5|5", "wait=0|0", "wait=10|10", "wait=11|10", "wait=999999|10", "respond-async|0",
					"respond-async, wait=10|0", "Wait = 2|2", "return=minimal; wait=4|4", "return=representation|3",
					"wait=soon|3", "''|3", "await=9|3" })
	void saysHowLongToWait(String prefer, long seconds) {
		assertThat(Preference.wait(prefer)).isEqualTo(Duration.ofSeconds(seconds));
	}

	@Test
	void waitsThreeSecondsWhenNothingIsSaid() {
		assertThat(Preference.wait(null)).isEqualTo(Duration.ofSeconds(3));
	}

}
