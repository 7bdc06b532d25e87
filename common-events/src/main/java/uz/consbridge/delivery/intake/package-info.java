/**
 * Taking records in: one consumer of a group, a lane for each key, committed progress.
 */
@NullMarked
package uz.consbridge.delivery.intake;

import org.jspecify.annotations.NullMarked;
