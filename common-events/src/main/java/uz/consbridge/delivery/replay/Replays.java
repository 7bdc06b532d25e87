package uz.consbridge.delivery.replay;

import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uz.consbridge.delivery.DeliveryProperties;
import uz.consbridge.delivery.circuit.Circuits;
import uz.consbridge.delivery.handling.Backoff;
import uz.consbridge.delivery.handling.Handling;
import uz.consbridge.delivery.intake.Arrival;
import uz.consbridge.delivery.intake.Job;
import uz.consbridge.delivery.intake.Step;
import uz.consbridge.delivery.parking.ParkedKey;

/** Makes jobs of instructions. */
public final class Replays implements Function<Arrival, Job> {

	private static final Logger LOG = LoggerFactory.getLogger(Replays.class);

	private final ParkedKey.Access parked;

	private final Handling handling;

	private final Circuits circuits;

	private final Backoff backoff;

	private final DeliveryProperties.Parking settings;

	public Replays(ParkedKey.Access parked, Handling handling, Circuits circuits, Backoff backoff,
			DeliveryProperties.Parking settings) {
		this.parked = parked;
		this.handling = handling;
		this.circuits = circuits;
		this.backoff = backoff;
		this.settings = settings;
	}

	@Override
	public Job apply(Arrival arrival) {
		Instruction instruction = Instruction.read(arrival.content().payload());
		if (instruction == null) {
			return () -> {
				LOG.warn("Unreadable instruction {}@{} is passed over", arrival.partition(), arrival.offset());
				return Step.FINISHED;
			};
		}
		LOG.info("{} of {} wants {} {}", instruction.by(), instruction.runId(), instruction.action(),
				instruction.scope());
		return new ReplayJob(instruction, arrival, this.parked.of(arrival.lane()), this.handling, this.circuits,
				this.backoff, this.settings);
	}

}
