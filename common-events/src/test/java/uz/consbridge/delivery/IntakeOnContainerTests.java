package uz.consbridge.delivery;

import org.junit.jupiter.api.Tag;

@Tag("docker")
class IntakeOnContainerTests extends IntakeTests {

	@Override
	String bootstrapServers() {
		return ContainerKafka.bootstrapServers();
	}

}
