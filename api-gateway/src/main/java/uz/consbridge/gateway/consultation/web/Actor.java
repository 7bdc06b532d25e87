package uz.consbridge.gateway.consultation.web;

/** Who acts through this interface, as the history shows it. */
final class Actor {

	static final String FRONT = "front";

	private Actor() {
	}

}
