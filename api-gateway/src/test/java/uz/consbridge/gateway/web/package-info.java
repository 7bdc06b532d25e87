@NullMarked
package uz.consbridge.gateway.web;

import org.jspecify.annotations.NullMarked;
