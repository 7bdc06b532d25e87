package uz.consbridge.delivery.handling;

import java.util.function.Function;

import uz.consbridge.delivery.intake.Arrival;
import uz.consbridge.delivery.intake.Job;

/** Chooses the job for a record that was taken in. */
public final class Jobs implements Function<Arrival, Job> {

	private final Tools tools;

	private final Function<Arrival, Job> instructions;

	public Jobs(Tools tools, Function<Arrival, Job> instructions) {
		this.tools = tools;
		this.instructions = instructions;
	}

	@Override
	public Job apply(Arrival arrival) {
		if (arrival.instruction()) {
			this.tools.guard().reset();
			return this.instructions.apply(arrival);
		}
		return new LiveJob(arrival, this.tools);
	}

}
