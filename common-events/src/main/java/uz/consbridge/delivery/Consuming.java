package uz.consbridge.delivery;

import java.util.List;

import org.springframework.context.SmartLifecycle;

/** Starts the consumer groups last and stops them first. */
final class Consuming implements SmartLifecycle {

	private final List<ConsumerGroup> groups;

	private final TopicsAtStart topics;

	private volatile boolean running;

	Consuming(List<ConsumerGroup> groups, TopicsAtStart topics) {
		this.groups = List.copyOf(groups);
		this.topics = topics;
	}

	List<ConsumerGroup> groups() {
		return this.groups;
	}

	@Override
	public void start() {
		this.running = true;
		this.groups.forEach((group) -> group.start(this.topics.ready()));
	}

	@Override
	public void stop() {
		this.groups.forEach(ConsumerGroup::stop);
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
