@NullMarked
package uz.consbridge.chatwootsync.call;

import org.jspecify.annotations.NullMarked;
