/**
 * The delivery kit: how a consumer group takes records in, keeps the order of a key,
 * retries, pauses on an outage, parks what it cannot handle and replays it.
 */
@NullMarked
package uz.consbridge.delivery;

import org.jspecify.annotations.NullMarked;
