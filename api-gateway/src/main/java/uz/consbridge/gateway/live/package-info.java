/** Live views: streams of what changes about a consultation, on every instance. */
@NullMarked
package uz.consbridge.gateway.live;

import org.jspecify.annotations.NullMarked;
