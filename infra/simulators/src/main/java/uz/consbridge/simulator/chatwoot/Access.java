package uz.consbridge.simulator.chatwoot;

/** Which tokens an endpoint takes. */
enum Access {

	/** Any user. */
	USER,
	/** Administrators. */
	ADMINISTRATOR,
	/** Any user and agent bots. */
	USER_OR_BOT;

	void check(Caller caller) {
		switch (caller) {
			case Caller.Bot bot when this != USER_OR_BOT ->
				throw Refused.unauthorized("Access to this endpoint is not authorized for bots");
			case Caller.User user when this == ADMINISTRATOR && !user.administrator() -> throw Refused.notAllowed();
			default -> {
			}
		}
	}

}
