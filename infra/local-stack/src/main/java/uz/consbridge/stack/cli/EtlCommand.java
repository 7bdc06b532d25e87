package uz.consbridge.stack.cli;

import java.util.List;
import java.util.Map;

import uz.consbridge.stack.run.Complaint;

/** {@code etl}: the pulls from 1C. */
final class EtlCommand {

	private static final String USAGE = "usage: etl status [JOB] | run JOB | load JOB | check JOB";

	private final Operator operator;

	private final Terminal terminal;

	EtlCommand(Operator operator, Terminal terminal) {
		this.operator = operator;
		this.terminal = terminal;
	}

	void run(List<String> arguments) {
		String jobs = this.operator.url("etl-worker", 7072) + "/api/ops/etl/jobs";
		switch (arguments.isEmpty() ? "status" : arguments.getFirst()) {
			case "status" -> {
				if (arguments.size() > 2) {
					throw new Complaint(USAGE);
				}
				String job = (arguments.size() == 2) ? "/" + arguments.get(1) : "";
				this.terminal.say(this.operator.operate("GET", jobs + job, Map.of()).toPrettyString());
			}
			case "run", "load", "check" -> {
				if (arguments.size() != 2) {
					throw new Complaint(USAGE);
				}
				String path = "/" + arguments.get(1) + "/" + arguments.getFirst();
				this.terminal.say(this.operator.operate("POST", jobs + path, Map.of()).toPrettyString());
			}
			default -> throw new Complaint(USAGE);
		}
	}

}
