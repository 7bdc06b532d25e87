package uz.consbridge.stack.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import uz.consbridge.stack.run.Complaint;

/**
 * How long the disk takes to keep a page: no commit can be faster, and a disk that stops
 * for a while stops every commit.
 */
final class FlushBench {

	private static final long PERIOD = Duration.ofMillis(20).toNanos();

	private static final int PAGE = 8192;

	private final Path directory;

	/**
	 * @param directory on the disk that holds PostgreSQL's data
	 */
	FlushBench(Path directory) {
		this.directory = directory;
	}

	/** Writes and flushes a page fifty times a second. */
	private Sample during(Duration time) {
		List<Long> nanos = new ArrayList<>();
		long begun = System.nanoTime();
		try {
			Files.createDirectories(this.directory);
			try (FileChannel file = FileChannel.open(this.directory.resolve("flushed.tmp"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
				for (long due = begun; due < begun + time.toNanos(); due += PERIOD) {
					LockSupport.parkNanos(due - System.nanoTime());
					file.write(ByteBuffer.allocate(PAGE), 0);
					file.force(false);
					nanos.add(System.nanoTime() - due);
				}
			}
		}
		catch (IOException ex) {
			throw new Complaint("Cannot write to " + this.directory + ": " + ex.getMessage(), ex);
		}
		return new Sample("flush", "a page flushed to the same disk, meanwhile", nanos, 0,
				nanos.size() / ((System.nanoTime() - begun) / 1e9));
	}

	/** The same while something else is measured; its sample comes first. */
	List<Sample> beside(Duration time, Supplier<Sample> other) {
		CompletableFuture<Sample> flushes = CompletableFuture.supplyAsync(() -> during(time),
				(task) -> Thread.ofPlatform().name("flushes").start(task));
		return List.of(other.get(), flushes.join());
	}

}
