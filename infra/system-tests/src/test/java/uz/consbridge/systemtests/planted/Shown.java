package uz.consbridge.systemtests.planted;

/** Public, as it is part of what another public type offers. */
public record Shown(String name) {

}
