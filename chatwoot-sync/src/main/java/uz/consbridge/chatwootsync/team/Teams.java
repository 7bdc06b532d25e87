package uz.consbridge.chatwootsync.team;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uz.consbridge.chatwoot.Agents;
import uz.consbridge.chatwoot.Answer;
import uz.consbridge.chatwoot.Deadline;
import uz.consbridge.chatwoot.Failure;
import uz.consbridge.chatwoot.Team;
import uz.consbridge.chatwootsync.call.Effects;
import uz.consbridge.chatwootsync.call.Step;
import uz.consbridge.events.ConsultationType;

/**
 * The teams of the account by their names, read now and then. A team that is not there is
 * done without: teams are made by people.
 */
public final class Teams {

	private static final Logger log = LoggerFactory.getLogger(Teams.class);

	private final Agents agents;

	private final Effects effects;

	private final Map<ConsultationType, String> names;

	private final Duration goodFor;

	private volatile @Nullable Known known;

	/**
	 * @param names which team answers which type
	 * @param goodFor how long the teams that were read are good for
	 */
	public Teams(Agents agents, Effects effects, Map<ConsultationType, String> names, Duration goodFor) {
		this.agents = agents;
		this.effects = effects;
		this.names = Map.copyOf(names);
		this.goodFor = goodFor;
	}

	/** Id of the team that answers such consultations. */
	public Step<Optional<Long>> of(@Nullable ConsultationType type) {
		String name = (type != null) ? this.names.get(type) : null;
		return (name != null) ? named(name) : Step.of(Optional.empty());
	}

	/** Id of the team of that name, however it is capitalised. */
	public Step<Optional<Long>> named(String name) {
		String wanted = key(name);
		if (wanted.isEmpty()) {
			return Step.of(Optional.empty());
		}
		return read().map((ids) -> Optional.ofNullable(ids.get(wanted)));
	}

	/** Whether there is no such team any more. */
	public Answer<Boolean> gone(long teamId, Deadline deadline) {
		return this.agents.teams(deadline).map((teams) -> {
			boolean gone = teams.stream().noneMatch((team) -> team.id() == teamId);
			if (gone) {
				this.known = null;
			}
			return gone;
		});
	}

	private Step<Map<String, Long>> read() {
		Known recent = this.known;
		if (recent != null && System.nanoTime() - recent.readAt() < this.goodFor.toNanos()) {
			return Step.of(recent.ids());
		}
		return this.effects.read(this::teams).map((teams) -> {
			Map<String, Long> ids = teams.stream()
				.collect(Collectors.toUnmodifiableMap((team) -> key(team.name()), Team::id, Long::min));
			this.names.values().stream().filter((name) -> !ids.containsKey(key(name))).forEach(Teams::missing);
			this.known = new Known(ids, System.nanoTime());
			return ids;
		});
	}

	/** What belongs to no team can still be answered. */
	private Answer<List<Team>> teams(Deadline deadline) {
		Answer<List<Team>> answer = this.agents.teams(deadline);
		if (answer instanceof Answer.Failed<List<Team>>(Failure.Refused refused)) {
			log.warn("Chatwoot does not tell its teams: {}", refused.summary());
			return new Answer.Ok<>(List.of());
		}
		return answer;
	}

	private static void missing(String name) {
		log.warn("Chatwoot has no team '{}'; its conversations are given to no team", name);
	}

	private static String key(String name) {
		return name.strip().toLowerCase(Locale.ROOT);
	}

	private record Known(Map<String, Long> ids, long readAt) {

	}

}
