package uz.consbridge.gateway;

import java.util.EnumSet;
import java.util.Set;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.type.AnnotatedTypeMetadata;

class OnRoleCondition implements Condition {

	@Override
	public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
		Set<Role> roles = Binder.get(context.getEnvironment())
			.bind("consbridge.roles", Bindable.setOf(Role.class))
			.orElse(EnumSet.allOf(Role.class));
		MergedAnnotation<ConditionalOnRole> annotation = metadata.getAnnotations().get(ConditionalOnRole.class);
		return roles.contains(annotation.getEnum(MergedAnnotation.VALUE, Role.class));
	}

}
