package uz.consbridge.events;

import org.jspecify.annotations.Nullable;

/**
 * What the owner knows of a consultation's counterparts when it decides. An effector's
 * own id map may know more, as links made by that effector arrive here later.
 *
 * @param conversationId Chatwoot display id
 * @param contactId Chatwoot contact id
 * @param refKey {@code Ref_Key} of the 1C document
 * @param contractorKey {@code Ref_Key} of the subscriber in 1C
 */
public record Links(@Nullable Long conversationId, @Nullable Long contactId, @Nullable String refKey,
		@Nullable String contractorKey) {

	public static final Links NONE = new Links(null, null, null, null);

}
