/**
 * What all REST endpoints share: who may call, how much, how errors look (RFC 9457) and
 * how the service says that it is well.
 */
@NullMarked
package uz.consbridge.gateway.web;

import org.jspecify.annotations.NullMarked;
