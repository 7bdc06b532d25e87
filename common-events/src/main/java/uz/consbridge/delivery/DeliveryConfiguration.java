package uz.consbridge.delivery;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Import it to consume: with a {@link Subscription} bean and a {@link TargetProbe} bean
 * for each outside system the group depends on, the intake starts and stops with the
 * application. Without a subscription nothing is consumed.
 */
@Configuration(proxyBeanMethods = false)
@Import(PublishingConfiguration.class)
@EnableConfigurationProperties(DeliveryProperties.class)
public class DeliveryConfiguration {

}
