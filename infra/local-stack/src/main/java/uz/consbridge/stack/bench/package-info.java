/**
 * Measures the latencies an operator may rely on; the method is described in
 * docs/bench.md.
 */
@NullMarked
package uz.consbridge.stack.bench;

import org.jspecify.annotations.NullMarked;
