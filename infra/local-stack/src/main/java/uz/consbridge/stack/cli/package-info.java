/** The commands of the {@code consbridge} launcher. */
@NullMarked
package uz.consbridge.stack.cli;

import org.jspecify.annotations.NullMarked;
