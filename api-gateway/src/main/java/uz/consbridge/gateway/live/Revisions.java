package uz.consbridge.gateway.live;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** How often each consultation has changed. */
public interface Revisions {

	Map<UUID, Long> of(Set<UUID> consultations);

}
