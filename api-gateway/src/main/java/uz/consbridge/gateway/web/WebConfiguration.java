package uz.consbridge.gateway.web;

import java.time.Clock;

import jakarta.servlet.Filter;
import uz.consbridge.events.Ids;
import uz.consbridge.gateway.ConditionalOnRole;
import uz.consbridge.gateway.Role;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.CorsFilter;

@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.API)
@EnableConfigurationProperties({ SecurityProperties.class, LimitProperties.class })
class WebConfiguration {

	/** Every filter comes before those of the framework that read parameters. */
	private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 100;

	@Bean
	RateLimit createLimit(LimitProperties limits, Clock clock) {
		return new RateLimit(limits.createPerMinute(), limits.window(), limits.remembered(), clock);
	}

	@Bean
	FilterRegistrationBean<HeadersFilter> headersFilter(Ids ids) {
		return everywhere(new HeadersFilter(ids), FIRST);
	}

	/** Comes before whatever refuses: pages are to see why they were refused. */
	@Bean
	FilterRegistrationBean<CorsFilter> corsFilter(SecurityProperties security, ProblemWriter problems) {
		CorsFilter filter = new CorsFilter(Origins.of(security.allowedOrigins()));
		filter.setCorsProcessor(new OriginCheck(problems));
		return everywhere(filter, FIRST + 1);
	}

	@Bean
	FilterRegistrationBean<RateLimitFilter> rateLimitFilter(LimitProperties limits, Clock clock,
			ProblemWriter problems) {
		RateLimit perAddress = new RateLimit(limits.perMinute(), limits.window(), limits.remembered(), clock);
		return everywhere(new RateLimitFilter(perAddress, problems), FIRST + 2);
	}

	@Bean
	Credentials credentials(SecurityProperties security) {
		return Credentials.of(security);
	}

	@Bean
	FilterRegistrationBean<AuthenticationFilter> authenticationFilter(Credentials credentials, ProblemWriter problems) {
		return everywhere(new AuthenticationFilter(credentials, problems), FIRST + 3);
	}

	@Bean
	FilterRegistrationBean<BodyFilter> bodyFilter(LimitProperties limits, ProblemWriter problems) {
		return everywhere(new BodyFilter(limits.bodyBytes(), problems), FIRST + 4);
	}

	private static <T extends Filter> FilterRegistrationBean<T> everywhere(T filter, int order) {
		FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
		registration.addUrlPatterns("/*");
		registration.setOrder(order);
		return registration;
	}

}
