/** The client as a contact of Chatwoot. */
@NullMarked
package uz.consbridge.chatwootsync.contact;

import org.jspecify.annotations.NullMarked;
