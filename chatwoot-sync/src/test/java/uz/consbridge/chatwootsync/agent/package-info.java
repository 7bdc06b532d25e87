@NullMarked
package uz.consbridge.chatwootsync.agent;

import org.jspecify.annotations.NullMarked;
