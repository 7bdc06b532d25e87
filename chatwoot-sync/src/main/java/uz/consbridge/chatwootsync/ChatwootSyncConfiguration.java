package uz.consbridge.chatwootsync;

import java.time.Clock;

import javax.sql.DataSource;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import uz.consbridge.chatwoot.ChatwootClient;
import uz.consbridge.chatwootsync.agent.AgentCreation;
import uz.consbridge.chatwootsync.agent.AgentWatch;
import uz.consbridge.chatwootsync.call.Effects;
import uz.consbridge.chatwootsync.client.ClientMessages;
import uz.consbridge.chatwootsync.client.ClientTexts;
import uz.consbridge.chatwootsync.contact.ClientContacts;
import uz.consbridge.chatwootsync.conversation.BaseDates;
import uz.consbridge.chatwootsync.conversation.ConversationCreation;
import uz.consbridge.chatwootsync.conversation.ConversationSettings;
import uz.consbridge.chatwootsync.conversation.LinkTable;
import uz.consbridge.chatwootsync.conversation.Posts;
import uz.consbridge.chatwootsync.note.NoteTexts;
import uz.consbridge.chatwootsync.observer.Observer;
import uz.consbridge.chatwootsync.observer.ObserverProperties;
import uz.consbridge.chatwootsync.outcome.OutcomeTable;
import uz.consbridge.chatwootsync.outcome.Outcomes;
import uz.consbridge.chatwootsync.setup.SetUp;
import uz.consbridge.chatwootsync.setup.SetUpProperties;
import uz.consbridge.chatwootsync.team.Teams;
import uz.consbridge.delivery.DeliveryConfiguration;
import uz.consbridge.delivery.KafkaHealthConfiguration;
import uz.consbridge.delivery.DeliveryProperties;
import uz.consbridge.delivery.EventPublisher;
import uz.consbridge.delivery.Subscription;
import uz.consbridge.delivery.effect.EffectLedger;
import uz.consbridge.events.EventCodec;
import uz.consbridge.events.Topics;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Import({ DeliveryConfiguration.class, KafkaHealthConfiguration.class })
class ChatwootSyncConfiguration {

	private static final String SCHEMA = "chatwoot";

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean(destroyMethod = "close")
	ChatwootClient chatwootClient(ChatwootProperties properties) {
		return new ChatwootClient(properties.client());
	}

	@Bean
	Effects effects(JdbcClient jdbc, ChatwootProperties properties, DeliveryProperties delivery, Clock clock) {
		EffectLedger ledger = new EffectLedger(jdbc, SCHEMA, properties.effects().settings(), delivery.holder());
		ledger.takeBackLeases();
		return new Effects(ledger, properties.effects().callWithin(), clock, properties.effects().fresh());
	}

	@Bean
	OutcomeTable outcomeTable(JdbcClient jdbc) {
		return new OutcomeTable(jdbc, new EventCodec());
	}

	@Bean
	OutcomeCleaning outcomeCleaning(OutcomeTable table, Clock clock, ChatwootProperties properties) {
		return new OutcomeCleaning(table, clock, properties.outcomesKept());
	}

	@Bean
	Subscription subscription(ChatwootClient chatwoot, Effects effects, JdbcClient jdbc, OutcomeTable table,
			EventPublisher publisher, Clock clock, ChatwootProperties properties) {
		BaseDates dates = new BaseDates(properties.zone());
		LinkTable links = new LinkTable(jdbc);
		Outcomes outcomes = new Outcomes(table, publisher, clock);
		ClientContacts contacts = new ClientContacts(chatwoot.contacts(), effects);
		Posts posts = new Posts(chatwoot.messages(), effects);
		ConversationSettings settings = new ConversationSettings(chatwoot.conversations(), effects, properties.labels(),
				dates);
		Teams teams = new Teams(chatwoot.agents(), effects, properties.teams(), properties.teamsGoodFor());
		ConversationCreation creation = new ConversationCreation(chatwoot, contacts, effects, settings, posts, links,
				teams, properties.inbox(), dates);
		ClientMessages clients = new ClientMessages(posts, new ClientTexts(dates), !properties.botToken().isBlank());
		ConversationDecisions decisions = new ConversationDecisions(chatwoot.conversations(), effects, settings, posts,
				new NoteTexts(dates), clients, teams, dates);
		AgentCreation agents = new AgentCreation(chatwoot.agents(), effects, teams, properties.inboxId());
		Snapshots snapshots = new Snapshots(chatwoot, effects, outcomes);
		return new Subscription(Topics.CHATWOOT_SYNC, SCHEMA,
				new DecisionHandler(creation, decisions, clients, contacts, agents, snapshots, links, outcomes));
	}

	@Bean
	AgentWatch agentWatch(ChatwootClient chatwoot, EventPublisher publisher, Clock clock,
			ChatwootProperties properties) {
		return new AgentWatch(chatwoot.agents(), publisher, properties.callTimeout(), clock);
	}

	@Bean("chatwootSetUp")
	SetUp setUp(ChatwootClient chatwoot, Effects effects, Clock clock, ChatwootProperties properties,
			SetUpProperties setUp) {
		return new SetUp(chatwoot.account(), effects, properties.labels().all(), setUp, clock.millis());
	}

	@Bean
	Observer observer(ChatwootClient chatwoot, EventPublisher publisher, DataSource dataSource, Clock clock,
			ChatwootProperties properties, ObserverProperties observing, MeterRegistry registry) {
		return new Observer(chatwoot, properties.inboxId(), publisher, dataSource, observing, clock, registry);
	}

	@Bean("chatwoot")
	ChatwootReachability reachability(ChatwootClient chatwoot, ChatwootProperties properties, Clock clock) {
		return new ChatwootReachability(chatwoot, properties, clock);
	}

}
