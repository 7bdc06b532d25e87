package uz.consbridge.delivery;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Tags;
import uz.consbridge.delivery.circuit.Circuits;
import uz.consbridge.delivery.circuit.PostgresProbe;
import uz.consbridge.delivery.handling.Admission;
import uz.consbridge.delivery.handling.Backoff;
import uz.consbridge.delivery.handling.Handling;
import uz.consbridge.delivery.handling.Jobs;
import uz.consbridge.delivery.handling.RunawayGuard;
import uz.consbridge.delivery.handling.Tools;
import uz.consbridge.delivery.intake.ConsumerSettings;
import uz.consbridge.delivery.intake.Intake;
import uz.consbridge.delivery.intake.Lanes;
import uz.consbridge.delivery.intake.Sources;
import uz.consbridge.delivery.parking.ConsultationReports;
import uz.consbridge.delivery.parking.DeadLetters;
import uz.consbridge.delivery.parking.ParkedKey;
import uz.consbridge.delivery.parking.ParkedRows;
import uz.consbridge.delivery.parking.Parking;
import uz.consbridge.delivery.parking.StuckLetters;
import uz.consbridge.delivery.replay.Replays;
import uz.consbridge.events.EventCodec;
import uz.consbridge.events.Target;

/** One consumer group at work in this process: everything the kit does for it. */
final class ConsumerGroup {

	private final Subscription subscription;

	private final DeliveryProperties properties;

	private final ScheduledThreadPoolExecutor timers;

	private final Circuits circuits;

	private final RunawayGuard guard;

	private final StuckLetters stuck = new StuckLetters();

	private final Lanes lanes;

	private final Intake intake;

	private final ParkedCounts parked;

	ConsumerGroup(Subscription subscription, DeliveryProperties properties, Surroundings around) {
		this.subscription = subscription;
		this.properties = properties;
		this.timers = timers(subscription.group());
		Clock clock = around.clock();
		this.circuits = new Circuits(probes(around), properties.outage(), clock, this.timers);
		this.guard = new RunawayGuard(properties.runaway(), clock);
		Admission gate = new Admission(this.circuits, this.guard);
		this.lanes = new Lanes(subscription.group(), gate, workers(), properties.intake().restartPause(), this.timers);
		this.circuits.onChange(this.lanes::gateMoved);
		ParkedRows rows = new ParkedRows(around.jdbc(), around.transaction(), subscription.schema(),
				subscription.group());
		this.parked = new ParkedCounts(rows, subscription.topics());
		ConsumerSettings consumer = new ConsumerSettings(around.kafka(), subscription.group(), properties.instance(),
				properties.intake());
		DeliveryMetrics metrics = new DeliveryMetrics(around.meters(), subscription.group());
		this.intake = new Intake(consumer, new Sources(subscription.group(), subscription.topics()), this.lanes, gate,
				jobs(rows, metrics, around), clock);
		measure(metrics);
	}

	void start(CompletableFuture<Void> topics) {
		this.intake.start(topics);
		long interval = this.properties.intake().lagInterval().toMillis();
		ScheduledFuture<?> _ = this.timers.scheduleWithFixedDelay(
				() -> Thread.ofVirtual().name("parked-count").start(this.parked::count), 0, interval,
				TimeUnit.MILLISECONDS);
	}

	void stop() {
		this.intake.stop();
		this.timers.shutdownNow();
	}

	String name() {
		return this.subscription.group();
	}

	Circuits circuits() {
		return this.circuits;
	}

	RunawayGuard guard() {
		return this.guard;
	}

	StuckLetters stuck() {
		return this.stuck;
	}

	Intake intake() {
		return this.intake;
	}

	Lanes lanes() {
		return this.lanes;
	}

	private Jobs jobs(ParkedRows rows, DeliveryMetrics metrics, Surroundings around) {
		Clock clock = around.clock();
		DeliveryProperties.Parking settings = this.properties.parking();
		DeadLetters letters = new DeadLetters(around.sender(), name(), settings.publishTimeout());
		ConsultationReports reports = new ConsultationReports(around.publisher(), name(), clock,
				settings.publishTimeout());
		Parking parking = new Parking(name(), rows, letters, reports, this.stuck, this.circuits, clock, settings);
		Handling handling = new Handling(this.subscription.handler(), new EventCodec(), metrics, clock);
		Backoff backoff = new Backoff(this.properties.retry(), around.random());
		Replays replays = new Replays(new ParkedKey.Access(rows, letters, reports), handling, this.circuits, backoff,
				settings);
		return new Jobs(new Tools(handling, parking, this.circuits, this.guard, backoff, this.properties.retry(),
				metrics, clock), replays);
	}

	private void measure(DeliveryMetrics metrics) {
		metrics.gauge("in_flight", Tags.empty(), this.lanes, Lanes::inFlight);
		for (Target target : this.circuits.targets()) {
			metrics.gauge("paused", Tags.of("target", target.name()), this.circuits,
					(circuits) -> "closed".equals(circuits.stateOf(target)) ? 0 : 1);
		}
		metrics.gauge("paused", Tags.of("target", "RUNAWAY"), this.guard, (limit) -> limit.tripped() ? 1 : 0);
		metrics.gauge("stuck", Tags.empty(), this.stuck, (letters) -> letters.ids().size());
		metrics.gauge("assignments", Tags.empty(), this.intake, Intake::assignments);
		for (String topic : this.subscription.topics()) {
			Tags tags = Tags.of("topic", topic);
			metrics.gauge("lag", tags, this.intake.lag(), (lag) -> lag.of(topic));
			metrics.gauge("parked", tags, this.parked, (counts) -> counts.of(topic));
			this.circuits.targets().forEach((target) -> metrics.retries(topic, target));
			metrics.retries(topic, null);
		}
	}

	/** Every record depends on all targets, so the narrowest limit holds. */
	private int workers() {
		return this.circuits.targets()
			.stream()
			.map(this.properties.intake().perTarget()::get)
			.filter((limit) -> limit != null)
			.mapToInt(Integer::intValue)
			.reduce(this.properties.intake().workers(), Math::min);
	}

	private static List<TargetProbe> probes(Surroundings around) {
		List<TargetProbe> probes = new ArrayList<>(around.probes());
		if (probes.stream().noneMatch((probe) -> probe.target() == Target.POSTGRES)) {
			probes.add(new PostgresProbe(around.jdbc()));
		}
		return probes;
	}

	private static ScheduledThreadPoolExecutor timers(String group) {
		ScheduledThreadPoolExecutor timers = new ScheduledThreadPoolExecutor(1,
				Thread.ofPlatform().daemon().name("timers-" + group).factory(), new ThreadPoolExecutor.DiscardPolicy());
		timers.setRemoveOnCancelPolicy(true);
		return timers;
	}

}
