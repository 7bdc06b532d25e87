package uz.consbridge.chatwootsync.conversation;

/** A conversation and whose it is. */
record ConversationMade(long conversationId, long contactId) {

}
