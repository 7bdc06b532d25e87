package uz.consbridge.gateway.projection;

import uz.consbridge.delivery.DeliveryConfiguration;
import uz.consbridge.delivery.Subscription;
import uz.consbridge.events.Topics;
import uz.consbridge.gateway.ConditionalOnRole;
import uz.consbridge.gateway.Role;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.PROJECTOR)
@Import(DeliveryConfiguration.class)
class ProjectionIntake {

	@Bean
	Subscription projectorSubscription(Projector projector) {
		return new Subscription(Topics.PROJECTOR, "sys", projector);
	}

}
