/** Which team answers what. */
@NullMarked
package uz.consbridge.chatwootsync.team;

import org.jspecify.annotations.NullMarked;
