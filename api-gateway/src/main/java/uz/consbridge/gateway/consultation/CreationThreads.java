package uz.consbridge.gateway.consultation;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

import org.springframework.stereotype.Component;

/**
 * Threads of the operating system for work of many short statements: each statement that
 * a virtual thread waits for costs more than the statement. Their number keeps creations
 * from taking all connections.
 */
@Component
class CreationThreads implements AutoCloseable {

	private final ExecutorService threads;

	CreationThreads(ConsultationProperties properties) {
		this.threads = Executors.newFixedThreadPool(properties.creationsAtOnce(),
				Thread.ofPlatform().name("creation-", 0).factory());
	}

	/** Does the work and waits for it; what it throws is thrown here. */
	<T> T call(Supplier<T> work) {
		Map<String, String> context = MDC.getCopyOfContextMap();
		try {
			return CompletableFuture.supplyAsync(() -> within(context, work), this.threads).join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof RuntimeException failure) {
				throw failure;
			}
			throw ex;
		}
	}

	private static <T> T within(@Nullable Map<String, String> context, Supplier<T> work) {
		MDC.setContextMap((context != null) ? context : Map.of());
		try {
			return work.get();
		}
		finally {
			MDC.clear();
		}
	}

	@Override
	public void close() {
		this.threads.close();
	}

}
