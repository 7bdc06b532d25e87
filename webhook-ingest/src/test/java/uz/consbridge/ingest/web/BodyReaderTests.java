package uz.consbridge.ingest.web;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import uz.consbridge.ingest.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

class BodyReaderTests {

	private static final Duration DEADLINE = Duration.ofSeconds(5);

	private final AtomicLong nanos = new AtomicLong();

	@Test
	void readsABodyOfTheLargestSize() {
		assertThat(reader(100, 1000).read(request(100))).isInstanceOfSatisfying(Body.Complete.class,
				(body) -> assertThat(body.bytes()).hasSize(100));
	}

	@Test
	void refusesOneByteMore() {
		assertThat(reader(100, 1000).read(request(101))).isEqualTo(new Body.Refused(Refusal.TOO_LARGE));
	}

	@Test
	void shedsWhatWouldFillTheMemoryAndFreesItAgain() {
		BodyReader reader = reader(100, 50);
		assertThat(reader.read(request(51))).isEqualTo(new Body.Refused(Refusal.BUSY));
		for (int i = 0; i < 10; i++) {
			assertThat(reader.read(request(50))).isInstanceOf(Body.Complete.class);
		}
	}

	@Test
	void holdsASlowSenderToTheDeadline() {
		BodyReader reader = new BodyReader(100, 1000, DEADLINE, () -> this.nanos.getAndAdd(DEADLINE.toNanos() + 1));
		assertThat(reader.read(request(10))).isEqualTo(new Body.Refused(Refusal.TOO_SLOW));
	}

	private BodyReader reader(int maxBytes, long maxArriving) {
		return new BodyReader(maxBytes, maxArriving, DEADLINE, this.nanos::get);
	}

	private static MockHttpServletRequest request(int bytes) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setContent(new byte[bytes]);
		return request;
	}

}
