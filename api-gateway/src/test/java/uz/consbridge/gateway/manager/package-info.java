@NullMarked
package uz.consbridge.gateway.manager;

import org.jspecify.annotations.NullMarked;
