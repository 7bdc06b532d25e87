package uz.consbridge.gateway.live;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.MeterRegistry;
import uz.consbridge.gateway.ConditionalOnRole;
import uz.consbridge.gateway.Role;

import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The streams that are open on this instance. */
@Component
@ConditionalOnRole(Role.API)
public class LiveStreams implements SmartLifecycle {

	private final ConcurrentMap<UUID, Set<LiveStream>> streams = new ConcurrentHashMap<>();

	private final AtomicInteger open = new AtomicInteger();

	private final LiveProperties properties;

	private final Revisions revisions;

	private volatile boolean running;

	LiveStreams(LiveProperties properties, Revisions revisions, MeterRegistry meters) {
		this.properties = properties;
		this.revisions = revisions;
		meters.gauge("consbridge.live.streams", this.open);
	}

	/** Opens a stream, unless there are too many. */
	public Optional<LiveStream> open(UUID consId) {
		if (!this.running || this.open.incrementAndGet() > this.properties.streams()) {
			this.open.decrementAndGet();
			return Optional.empty();
		}
		LiveStream stream = new LiveStream(consId, this::forget);
		this.streams.compute(consId, (_, known) -> {
			Set<LiveStream> watching = (known != null) ? known : ConcurrentHashMap.newKeySet();
			watching.add(stream);
			return watching;
		});
		return Optional.of(stream);
	}

	/** A consultation may have changed. */
	public void changed(UUID consId) {
		this.streams.getOrDefault(consId, Set.of()).forEach(LiveStream::changed);
	}

	/** Everything may have changed: nobody listened for a while. */
	public void changed() {
		this.streams.values().forEach((watching) -> watching.forEach(LiveStream::changed));
	}

	/** Somebody types in a conversation. */
	public void typing(long conversationId, Signal.Typing typing) {
		this.streams.values()
			.forEach((watching) -> watching.forEach((stream) -> stream.typing(conversationId, typing)));
	}

	/** One look at all that is watched finds what nobody told. */
	@Scheduled(fixedDelayString = "${consbridge.live.recheck:10s}")
	void recheck() {
		if (!this.streams.isEmpty()) {
			Map<UUID, Long> newest = this.revisions.of(Set.copyOf(this.streams.keySet()));
			newest.forEach((consId, revision) -> this.streams.getOrDefault(consId, Set.of())
				.stream()
				.filter((stream) -> stream.revision() != revision)
				.forEach(LiveStream::changed));
		}
	}

	private void forget(LiveStream stream) {
		this.open.decrementAndGet();
		this.streams.computeIfPresent(stream.consId(), (_, watching) -> {
			watching.remove(stream);
			return watching.isEmpty() ? null : watching;
		});
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		this.streams.values().forEach((watching) -> watching.forEach(LiveStream::end));
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Streams end before the web server waits for its requests. */
	@Override
	public int getPhase() {
		return Integer.MAX_VALUE;
	}

}
