@NullMarked
package uz.consbridge.gateway.manager.web;

import org.jspecify.annotations.NullMarked;
