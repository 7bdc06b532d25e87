package uz.consbridge.delivery.replay;

/**
 * What an instruction came to.
 *
 * @param left records of the key that are still parked
 */
record RunReport(String runId, int replayed, int discarded, int left, String detail) {

}
