package uz.consbridge.ingest.spool;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Writes what many threads want kept in common transactions: they share the disk's one
 * flush. Whoever asks waits, so what is queued is bounded by the requests under way.
 */
final class SpoolWriter implements AutoCloseable {

	private static final int AT_ONCE = 500;

	private final BlockingQueue<Wish> wishes = new LinkedBlockingQueue<>();

	private final Target target;

	private final Thread thread;

	private volatile boolean closed;

	SpoolWriter(Target target) {
		this.target = target;
		this.thread = Thread.ofPlatform().name("spool-writer").daemon().start(this::run);
	}

	CompletableFuture<Spool.Kept> write(Outgoing outgoing) {
		Wish wish = new Wish(outgoing, new CompletableFuture<>());
		this.wishes.add(wish);
		if (this.closed) {
			refuseAll();
		}
		return wish.kept();
	}

	@Override
	public void close() {
		this.closed = true;
		this.thread.interrupt();
		try {
			this.thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		refuseAll();
	}

	private void run() {
		List<Wish> batch = new ArrayList<>();
		while (!this.closed) {
			try {
				batch.add(this.wishes.take());
				this.wishes.drainTo(batch, AT_ONCE - 1);
				grant(batch);
				batch.clear();
			}
			catch (InterruptedException ex) {
				// Only closing interrupts; what has not been taken is refused there.
				return;
			}
		}
	}

	private void grant(List<Wish> batch) {
		try {
			int kept = this.target.write(batch.stream().map(Wish::outgoing).toList());
			for (int i = 0; i < batch.size(); i++) {
				batch.get(i).kept().complete((i < kept) ? Spool.Kept.YES : Spool.Kept.FULL);
			}
		}
		catch (SQLException | RuntimeException ex) {
			batch.forEach((wish) -> wish.kept().completeExceptionally(ex));
		}
	}

	private void refuseAll() {
		for (Wish wish = this.wishes.poll(); wish != null; wish = this.wishes.poll()) {
			wish.kept().completeExceptionally(new IllegalStateException("The spool is closed"));
		}
	}

	/** Makes records durable and says how many, from the first, found room. */
	interface Target {

		int write(List<Outgoing> records) throws SQLException;

	}

	private record Wish(Outgoing outgoing, CompletableFuture<Spool.Kept> kept) {

	}

}
