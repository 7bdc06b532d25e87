@NullMarked
package uz.consbridge.chatwootsync;

import org.jspecify.annotations.NullMarked;
