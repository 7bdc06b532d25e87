/** What is set up in Chatwoot so that its webhooks reach this system. */
@NullMarked
package uz.consbridge.stack.webhook;

import org.jspecify.annotations.NullMarked;
