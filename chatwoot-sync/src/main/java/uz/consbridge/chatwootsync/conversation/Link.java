package uz.consbridge.chatwootsync.conversation;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A consultation's conversation.
 *
 * @param sourceId of the contact inbox; unknown for conversations not made by us
 */
public record Link(UUID consId, long conversationId, @Nullable Long contactId, @Nullable String sourceId) {

}
