package uz.consbridge.simulator.chatwoot;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import uz.consbridge.simulator.http.Call;
import uz.consbridge.simulator.http.Store;

/** What all endpoints stand on. */
final class World {

	private final Settings settings;

	private final Store store;

	private final Throttle throttle;

	private Consumer<List<Happening>> listener = (happenings) -> {
	};

	World(Settings settings, Store store) {
		this.settings = settings;
		this.store = store;
		this.throttle = new Throttle(settings.clock(), settings.requestsPerMinute());
	}

	/** Who is told what happened, after each commit; to be set before the first. */
	void listen(Consumer<List<Happening>> newListener) {
		this.listener = newListener;
	}

	Settings settings() {
		return this.settings;
	}

	Store store() {
		return this.store;
	}

	Throttle throttle() {
		return this.throttle;
	}

	/** Works in one transaction, then tells the webhooks. */
	<T> T write(Caller caller, @Nullable Call call, Function<Work, T> action) {
		Done<T> done = this.store.write((tx) -> {
			Work work = new Work(tx, caller, call, Times.micros(this.settings.clock().instant()));
			return new Done<>(action.apply(work), work);
		});
		done.work.committed();
		this.listener.accept(done.work.happenings());
		return done.result;
	}

	private record Done<T>(T result, Work work) {

	}

}
