@NullMarked
package uz.consbridge.chatwootsync.note;

import org.jspecify.annotations.NullMarked;
