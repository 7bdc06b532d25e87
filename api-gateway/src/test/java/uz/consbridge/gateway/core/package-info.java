/** What tests of the owner's core share: a real database, a clock that is set by hand. */
@NullMarked
package uz.consbridge.gateway.core;

import org.jspecify.annotations.NullMarked;
