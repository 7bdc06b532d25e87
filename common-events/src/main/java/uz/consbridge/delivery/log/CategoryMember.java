package uz.consbridge.delivery.log;

import ch.qos.logback.classic.spi.ILoggingEvent;

import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/** Adds its category to every line of a structured log, whichever format is chosen. */
class CategoryMember implements StructuredLoggingJsonMembersCustomizer<ILoggingEvent> {

	@Override
	public void customize(JsonWriter.Members<ILoggingEvent> members) {
		members.add("category", (event) -> LogCategory.of(event.getLoggerName()).word());
	}

}
