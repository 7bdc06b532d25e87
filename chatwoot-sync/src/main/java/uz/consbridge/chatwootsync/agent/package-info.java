/** Which agent is which user of 1C. */
@NullMarked
package uz.consbridge.chatwootsync.agent;

import org.jspecify.annotations.NullMarked;
