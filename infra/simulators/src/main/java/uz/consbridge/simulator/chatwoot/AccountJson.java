package uz.consbridge.simulator.chatwoot;

import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.View;

/** The account. */
final class AccountJson {

	private AccountJson() {
	}

	/** Its id and name. */
	static ObjectNode block(View view) {
		return view.all(Db.ACCOUNT).getFirst().deepCopy();
	}

	static long id(View view) {
		return Fields.number(view.all(Db.ACCOUNT).getFirst(), "id");
	}

}
