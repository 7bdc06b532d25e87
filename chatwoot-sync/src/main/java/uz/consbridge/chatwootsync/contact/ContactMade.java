package uz.consbridge.chatwootsync.contact;

/**
 * A contact of ours.
 *
 * @param created whether we created it, so that it says what we know already
 */
record ContactMade(long id, boolean created) {

}
