package uz.consbridge.gateway.dictionary;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DictionaryProperties.class)
class DictionaryConfiguration {

}
