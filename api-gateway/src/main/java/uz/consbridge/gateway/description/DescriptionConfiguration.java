package uz.consbridge.gateway.description;

import java.time.Duration;

import uz.consbridge.gateway.ConditionalOnRole;
import uz.consbridge.gateway.Role;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.LiteWebJarsResourceResolver;

@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.API)
class DescriptionConfiguration implements WebMvcConfigurer {

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/docs/assets/**")
			.addResourceLocations("classpath:/META-INF/resources/webjars/")
			.setCacheControl(CacheControl.maxAge(Duration.ofHours(1)))
			.resourceChain(true)
			.addResolver(new LiteWebJarsResourceResolver());
	}

}
