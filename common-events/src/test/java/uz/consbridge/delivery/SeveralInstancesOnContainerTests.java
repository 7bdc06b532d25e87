package uz.consbridge.delivery;

import org.junit.jupiter.api.Tag;

@Tag("docker")
class SeveralInstancesOnContainerTests extends SeveralInstancesTests {

	@Override
	String bootstrapServers() {
		return ContainerKafka.bootstrapServers();
	}

}
