package uz.consbridge.gateway.live;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * One caller who watches one consultation. What it is told waits here, in bounded memory:
 * changes are told together, and typing is dropped when nobody takes it.
 */
public final class LiveStream implements AutoCloseable {

	private static final int WAITING = 50;

	private static final Signal.Changed CHANGED = new Signal.Changed();

	private final UUID consId;

	private final Consumer<LiveStream> whenClosed;

	private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>(WAITING);

	private final AtomicBoolean changed = new AtomicBoolean();

	private final AtomicBoolean ended = new AtomicBoolean();

	private volatile @Nullable Long conversationId;

	private volatile long revision = -1;

	LiveStream(UUID consId, Consumer<LiveStream> whenClosed) {
		this.consId = consId;
		this.whenClosed = whenClosed;
	}

	/** The next thing to tell; none if nothing happens for so long. */
	public @Nullable Signal next(Duration longest) throws InterruptedException {
		if (this.ended.get()) {
			return new Signal.End();
		}
		Signal next = this.signals.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
		if (next instanceof Signal.Changed) {
			this.changed.set(false);
		}
		return next;
	}

	/** What the caller has seen. */
	public void seen(long newest, @Nullable Long conversation) {
		this.revision = newest;
		this.conversationId = conversation;
	}

	public UUID consId() {
		return this.consId;
	}

	/** The revision the caller has seen, -1 for none. */
	public long revision() {
		return this.revision;
	}

	/** Has the consultation looked at. */
	public void changed() {
		if (this.changed.compareAndSet(false, true) && !this.signals.offer(CHANGED)) {
			this.changed.set(false);
		}
	}

	void typing(long conversation, Signal.Typing typing) {
		Long mine = this.conversationId;
		if (mine != null && mine == conversation) {
			boolean _ = this.signals.offer(typing);
		}
	}

	void end() {
		this.ended.set(true);
		boolean _ = this.signals.offer(new Signal.End());
	}

	@Override
	public void close() {
		this.whenClosed.accept(this);
	}

}
