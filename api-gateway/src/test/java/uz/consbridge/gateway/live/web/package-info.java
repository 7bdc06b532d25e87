@NullMarked
package uz.consbridge.gateway.live.web;

import org.jspecify.annotations.NullMarked;
