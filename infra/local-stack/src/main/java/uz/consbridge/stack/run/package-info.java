/** Starts, watches, restarts and stops the parts of a local stack as processes. */
@NullMarked
package uz.consbridge.stack.run;

import org.jspecify.annotations.NullMarked;
