package uz.consbridge.events;

/** The payload of an {@link Event}. One sealed family exists for each topic. */
public sealed interface EventData permits ConsultationEvent, ChatwootEvent, OneCEvent, LoadEvent, EffectOutcome {

}
