package uz.consbridge.ingest;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import uz.consbridge.ingest.spool.SpoolUnusableException;

/** Says in one sentence why the service does not start. */
class SpoolUnusableAnalyzer extends AbstractFailureAnalyzer<SpoolUnusableException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, SpoolUnusableException cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
	}

}
