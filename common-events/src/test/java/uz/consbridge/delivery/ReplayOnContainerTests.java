package uz.consbridge.delivery;

import org.junit.jupiter.api.Tag;

@Tag("docker")
class ReplayOnContainerTests extends ReplayTests {

	@Override
	String bootstrapServers() {
		return ContainerKafka.bootstrapServers();
	}

}
