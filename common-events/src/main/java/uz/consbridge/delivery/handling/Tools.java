package uz.consbridge.delivery.handling;

import java.time.Clock;

import uz.consbridge.delivery.DeliveryMetrics;
import uz.consbridge.delivery.DeliveryProperties;
import uz.consbridge.delivery.circuit.Circuits;
import uz.consbridge.delivery.parking.Parking;

/** What every job about an event works with. */
public record Tools(Handling handling, Parking parking, Circuits circuits, RunawayGuard guard, Backoff backoff,
		DeliveryProperties.Retry limits, DeliveryMetrics metrics, Clock clock) {

}
