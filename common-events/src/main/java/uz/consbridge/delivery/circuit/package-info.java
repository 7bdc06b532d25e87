/** What is known about the targets: whether they answer, and when to ask again. */
@NullMarked
package uz.consbridge.delivery.circuit;

import org.jspecify.annotations.NullMarked;
