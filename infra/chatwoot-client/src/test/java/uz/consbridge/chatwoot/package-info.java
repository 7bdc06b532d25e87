@NullMarked
package uz.consbridge.chatwoot;

import org.jspecify.annotations.NullMarked;
