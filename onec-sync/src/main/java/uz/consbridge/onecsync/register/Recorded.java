package uz.consbridge.onecsync.register;

/**
 * A register record exists; kept by the ledger.
 *
 * @param refKey the document it is about
 */
record Recorded(String refKey) {

}
