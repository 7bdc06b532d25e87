package uz.consbridge.onecsync;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Lends the tests of this module one rig, and closes it after the last of them. */
final class Rigs implements ParameterResolver {

	private static final Namespace NAMESPACE = Namespace.create(Rigs.class);

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Rig.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		Rig rig = context.getRoot().getStore(NAMESPACE).computeIfAbsent(Rig.class, (each) -> Rig.start(), Rig.class);
		rig.onec().recording().clear();
		return rig;
	}

}
