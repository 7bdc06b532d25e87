@NullMarked
package uz.consbridge.simulator.http;

import org.jspecify.annotations.NullMarked;
