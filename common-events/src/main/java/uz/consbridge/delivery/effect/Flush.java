package uz.consbridge.delivery.effect;

/**
 * Spares a commit its wait for the disk, of which a busy server has few to give. Only for
 * what a later commit of the same work flushes, or the outside system tells again.
 */
public final class Flush {

	/**
	 * A condition, always true, under which a statement in a transaction of its own is
	 * flushed with the next commit that waits, or within the {@code wal_writer_delay}.
	 */
	public static final String LATER = "set_config('synchronous_commit', 'off', true) is not null";

	private Flush() {
	}

}
