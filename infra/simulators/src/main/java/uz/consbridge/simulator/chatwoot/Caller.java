package uz.consbridge.simulator.chatwoot;

import tools.jackson.databind.node.ObjectNode;

/** Who sent a request. */
sealed interface Caller {

	/** For the ledger. */
	String name();

	/** Whether redundant, malformed and duplicate requests are held against it. */
	boolean judged();

	/** An administrator or a human agent. */
	record User(ObjectNode row) implements Caller {

		long id() {
			return Fields.number(this.row, "id");
		}

		boolean administrator() {
			return Fields.text(this.row, "role").equals("administrator");
		}

		@Override
		public String name() {
			return Fields.text(this.row, "role") + " " + id();
		}

		@Override
		public boolean judged() {
			return administrator();
		}

	}

	/** An agent bot. */
	record Bot(ObjectNode row) implements Caller {

		long id() {
			return Fields.number(this.row, "id");
		}

		@Override
		public String name() {
			return "bot " + id();
		}

		@Override
		public boolean judged() {
			return true;
		}

	}

	/** The customer through the Public API. */
	record Visitor() implements Caller {

		@Override
		public String name() {
			return "visitor";
		}

		@Override
		public boolean judged() {
			return false;
		}

	}

	/** Whoever turns the knobs of the simulator. */
	record Control() implements Caller {

		@Override
		public String name() {
			return "control";
		}

		@Override
		public boolean judged() {
			return false;
		}

	}

}
