package uz.consbridge.gateway.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a local server that can be cut and mended. */
public final class Proxy implements AutoCloseable {

	private final ServerSocket door;

	private final int target;

	private final Set<Socket> open = ConcurrentHashMap.newKeySet();

	private volatile boolean cut;

	private Proxy(ServerSocket door, int target) {
		this.door = door;
		this.target = target;
	}

	public static Proxy to(int target) {
		try {
			Proxy proxy = new Proxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
			Thread.ofVirtual().start(proxy::accept);
			return proxy;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public int port() {
		return this.door.getLocalPort();
	}

	/** Ends all connections and lets no other through. */
	public void cut() {
		this.cut = true;
		this.open.forEach(Proxy::end);
		this.open.clear();
	}

	public void mend() {
		this.cut = false;
	}

	@Override
	public void close() {
		cut();
		end(this.door);
	}

	private void accept() {
		while (!this.door.isClosed()) {
			try {
				Socket caller = this.door.accept();
				if (this.cut) {
					end(caller);
				}
				else {
					join(caller, new Socket(InetAddress.getLoopbackAddress(), this.target));
				}
			}
			catch (IOException ex) {
				this.open.removeIf(Socket::isClosed);
			}
		}
	}

	private void join(Socket one, Socket other) {
		this.open.add(one);
		this.open.add(other);
		Thread.ofVirtual().start(() -> pump(one, other));
		Thread.ofVirtual().start(() -> pump(other, one));
	}

	private static void pump(Socket from, Socket to) {
		try {
			from.getInputStream().transferTo(to.getOutputStream());
		}
		catch (IOException ex) {
			end(to);
		}
		finally {
			end(from);
			end(to);
		}
	}

	private static void end(Closeable socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
