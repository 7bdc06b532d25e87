package uz.consbridge.delivery;

import org.junit.jupiter.api.Tag;

@Tag("docker")
class OutageOnContainerTests extends OutageTests {

	@Override
	String bootstrapServers() {
		return ContainerKafka.bootstrapServers();
	}

}
