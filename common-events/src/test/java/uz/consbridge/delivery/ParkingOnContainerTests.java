package uz.consbridge.delivery;

import org.junit.jupiter.api.Tag;

@Tag("docker")
class ParkingOnContainerTests extends ParkingTests {

	@Override
	String bootstrapServers() {
		return ContainerKafka.bootstrapServers();
	}

}
