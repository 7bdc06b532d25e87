/** The desk's REST interface, for operators. */
@NullMarked
package uz.consbridge.gateway.deadletter.web;

import org.jspecify.annotations.NullMarked;
