package uz.consbridge.gateway.consultation.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import uz.consbridge.events.Status;
import uz.consbridge.gateway.consultation.ConsultationView;

/** Answer to a creation: what a frontend needs at once, and the whole consultation. */
@JsonNaming(SnakeCaseStrategy.class)
record CreatedView(UUID consId, @Nullable UUID clientId, Status status, @Nullable String number,
		@Nullable String clRefKey, @Nullable Long chatwootConversationId, @Nullable String chatwootSourceId,
		@Nullable String chatwootPubsubToken, ConsultationView.Sync sync, ConsultationView consultation) {

	static CreatedView of(ConsultationView view) {
		return new CreatedView(view.consId(), view.clientId(), view.status(), view.number(), view.clRefKey(),
				view.chatwootConversationId(), view.chatwootSourceId(), view.chatwootPubsubToken(), view.sync(), view);
	}

}
