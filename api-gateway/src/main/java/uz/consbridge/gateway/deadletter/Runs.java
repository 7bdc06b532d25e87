package uz.consbridge.gateway.deadletter;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** The instructions that were given. */
public interface Runs {

	Optional<Run> find(UUID runId);

	/**
	 * Keeps the run and who asked for it from where.
	 * @param address network address of the caller
	 */
	void add(Run run, @Nullable String address);

	/** Keeps what a group reported; the first report counts. */
	void finished(UUID runId, int replayed, int discarded, int left, String detail);

	/** The instruction could not be sent. */
	void failed(UUID runId, String detail);

}
