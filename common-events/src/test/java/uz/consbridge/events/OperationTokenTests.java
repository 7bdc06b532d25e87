package uz.consbridge.events;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OperationTokenTests {

	@Test
	void isFoundAmongOtherText() {
		UUID first = UUID.randomUUID();
		String remark = "mark | " + OperationToken.of(first) + " | " + OperationToken.of(UUID.randomUUID());
		assertThat(OperationToken.find(remark)).contains(first);
	}

	@Test
	void isAbsentFromTextsOfOthers() {
		assertThat(OperationToken.find("call " + UUID.randomUUID())).isEmpty();
		assertThat(OperationToken.find(null)).isEmpty();
	}

}
