@NullMarked
package uz.consbridge.gateway.client;

import org.jspecify.annotations.NullMarked;
