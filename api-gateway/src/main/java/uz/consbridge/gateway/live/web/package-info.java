/** Live views over server-sent events. */
@NullMarked
package uz.consbridge.gateway.live.web;

import org.jspecify.annotations.NullMarked;
