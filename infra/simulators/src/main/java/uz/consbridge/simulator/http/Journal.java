package uz.consbridge.simulator.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.Consumer;

import tools.jackson.databind.JsonNode;

/**
 * A file of JSON lines. A line is handed to the operating system before it counts, so a
 * killed process loses none; a line torn by a crash of the machine is cut off.
 */
public final class Journal implements AutoCloseable {

	private final Path file;

	private final FileChannel channel;

	/**
	 * Opens a journal, making the file if absent.
	 * @throws UncheckedIOException when it cannot be opened
	 */
	public Journal(Path file) {
		this.file = file;
		try {
			Path directory = file.toAbsolutePath().getParent();
			if (directory != null) {
				Files.createDirectories(directory);
			}
			this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot open " + file, ex);
		}
	}

	/** Reads every line, oldest first; appending goes on after the last. */
	public void replay(Consumer<JsonNode> line) {
		try {
			byte[] content = Files.readAllBytes(this.file);
			int start = 0;
			for (int end = 0; end < content.length; end++) {
				if (content[end] == '\n') {
					line.accept(parse(content, start, end));
					start = end + 1;
				}
			}
			this.channel.truncate(start);
			this.channel.position(start);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + this.file, ex);
		}
	}

	/** Appends a line. */
	public void append(byte[] line) {
		ByteBuffer buffer = ByteBuffer.allocate(line.length + 1).put(line).put((byte) '\n').flip();
		try {
			while (buffer.hasRemaining()) {
				this.channel.write(buffer);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot write " + this.file, ex);
		}
	}

	/** Forgets all lines. */
	public void clear() {
		try {
			this.channel.truncate(0);
			this.channel.position(0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot clear " + this.file, ex);
		}
	}

	@Override
	public void close() {
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot close " + this.file, ex);
		}
	}

	private JsonNode parse(byte[] content, int start, int end) {
		byte[] line = Arrays.copyOfRange(content, start, end);
		return Json.parse(line).orElseThrow(() -> new IllegalStateException("Damaged line in " + this.file));
	}

}
