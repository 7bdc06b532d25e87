@NullMarked
package uz.consbridge.gateway.dictionary.web;

import org.jspecify.annotations.NullMarked;
