@NullMarked
package uz.consbridge.chatwootsync.observer;

import org.jspecify.annotations.NullMarked;
