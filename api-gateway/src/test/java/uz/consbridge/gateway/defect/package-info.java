/**
 * Defects the predecessor had at its REST interface, a file each; none may come back.
 * Those of what others report are in {@code projection}.
 */
@NullMarked
package uz.consbridge.gateway.defect;

import org.jspecify.annotations.NullMarked;
