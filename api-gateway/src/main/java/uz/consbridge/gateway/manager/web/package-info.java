/** Managers, their load and queues over HTTP. */
@NullMarked
package uz.consbridge.gateway.manager.web;

import org.jspecify.annotations.NullMarked;
