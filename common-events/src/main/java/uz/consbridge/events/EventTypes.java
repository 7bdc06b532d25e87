package uz.consbridge.events;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The {@code ce_type} of every event, and back. */
public final class EventTypes {

	private static final Map<String, Class<? extends EventData>> CLASSES = new LinkedHashMap<>();

	private static final Map<Class<? extends EventData>, String> TYPES = new LinkedHashMap<>();

	static {
		register("consbridge.consultation.", ConsultationEvent.ConsultationCreated.class,
				ConsultationEvent.StatusChanged.class, ConsultationEvent.RedateAdded.class,
				ConsultationEvent.RatingAdded.class, ConsultationEvent.CallDetected.class,
				ConsultationEvent.ManagerAssigned.class, ConsultationEvent.ConsultationCancelled.class,
				ConsultationEvent.ConsultationUpdated.class, ConsultationEvent.ConversationLinked.class,
				ConsultationEvent.DocumentLinked.class, ConsultationEvent.DocumentRequested.class,
				ConsultationEvent.RefreshRequested.class, ConsultationEvent.StaffNoticed.class,
				ConsultationEvent.ClientNoticed.class, ConsultationEvent.MessageReceived.class,
				ConsultationEvent.ClientChanged.class, ConsultationEvent.AgentWanted.class);
		register("consbridge.chatwoot.", ChatwootEvent.ConversationCreated.class,
				ChatwootEvent.ConversationUpdated.class, ChatwootEvent.StatusChanged.class,
				ChatwootEvent.MessageCreated.class, ChatwootEvent.MessageUpdated.class,
				ChatwootEvent.ConversationSnapshot.class, ChatwootEvent.TypingChanged.class,
				ChatwootEvent.ContactChanged.class, ChatwootEvent.AgentLinked.class);
		register("consbridge.onec.", OneCEvent.DocumentChanged.class, OneCEvent.DocumentSnapshot.class,
				OneCEvent.DocumentVanished.class, OneCEvent.RedateAdded.class, OneCEvent.RatingAdded.class,
				OneCEvent.CallDetected.class, OneCEvent.DictionaryChanged.class, OneCEvent.DictionaryVanished.class,
				OneCEvent.ManagerChanged.class, OneCEvent.ManagerVanished.class, OneCEvent.QueueClosingChanged.class,
				OneCEvent.QueueEntryChanged.class, OneCEvent.QueueEntryVanished.class,
				OneCEvent.ContractorChanged.class, OneCEvent.ContractorVanished.class);
		register("consbridge.load.", LoadEvent.RowsLoaded.class);
		register("consbridge.effect.", EffectOutcome.ConversationLinked.class, EffectOutcome.DocumentLinked.class,
				EffectOutcome.Done.class, EffectOutcome.Rejected.class, EffectOutcome.Parked.class,
				EffectOutcome.Replayed.class);
	}

	private EventTypes() {
	}

	/**
	 * The {@code ce_type} of the given data, for example
	 * {@code consbridge.onec.CallDetected.v1}.
	 */
	public static String typeOf(EventData data) {
		String type = TYPES.get(data.getClass());
		if (type == null) {
			throw new IllegalArgumentException("Unregistered event " + data.getClass());
		}
		return type;
	}

	/** The class of a {@code ce_type}, empty if this version does not know it. */
	public static Optional<Class<? extends EventData>> classOf(String type) {
		return Optional.ofNullable(CLASSES.get(type));
	}

	/** All known types with their classes. */
	public static Map<String, Class<? extends EventData>> all() {
		return Map.copyOf(CLASSES);
	}

	@SafeVarargs
	private static void register(String prefix, Class<? extends EventData>... classes) {
		for (Class<? extends EventData> type : classes) {
			String name = prefix + type.getSimpleName() + ".v1";
			CLASSES.put(name, type);
			TYPES.put(type, name);
		}
	}

}
