/** What the test of visibility must find, and what it must not. */
@NullMarked
package uz.consbridge.systemtests.planted;

import org.jspecify.annotations.NullMarked;
