package uz.consbridge.odata;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A write that 1C confirmed.
 *
 * @param row the object as 1C returned it, none when it returned no body
 * @param ignored names of the members that came back other than they were sent. 1C
 * ignores members it does not know without an error
 */
public record Written(@Nullable Row row, List<String> ignored) {

}
