package uz.consbridge.events;

/**
 * The {@code ce_id} of the snapshot that answers a request to read again, so that the
 * owner knows when it has arrived.
 */
public final class SnapshotId {

	private SnapshotId() {
	}

	/**
	 * The id of the snapshot.
	 * @param requestId {@code ce_id} of the {@link ConsultationEvent.RefreshRequested}
	 */
	public static String of(Target system, String requestId) {
		return Ids.named("snapshot", system.name(), requestId).toString();
	}

}
