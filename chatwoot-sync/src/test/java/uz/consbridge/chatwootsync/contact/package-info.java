@NullMarked
package uz.consbridge.chatwootsync.contact;

import org.jspecify.annotations.NullMarked;
