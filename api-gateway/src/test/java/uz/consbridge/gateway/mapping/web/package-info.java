@NullMarked
package uz.consbridge.gateway.mapping.web;

import org.jspecify.annotations.NullMarked;
