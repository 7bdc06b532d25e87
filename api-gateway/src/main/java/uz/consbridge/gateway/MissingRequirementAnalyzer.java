package uz.consbridge.gateway;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class MissingRequirementAnalyzer extends AbstractFailureAnalyzer<MissingRequirementException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, MissingRequirementException cause) {
		return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
	}

}
