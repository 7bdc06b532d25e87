@NullMarked
package uz.consbridge.chatwootsync.client;

import org.jspecify.annotations.NullMarked;
