@NullMarked
package uz.consbridge.gateway.deadletter.web;

import org.jspecify.annotations.NullMarked;
