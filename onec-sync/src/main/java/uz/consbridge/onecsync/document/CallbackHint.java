package uz.consbridge.onecsync.document;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import uz.consbridge.events.Channel;
import uz.consbridge.events.ClientFacts;
import uz.consbridge.onecsync.text.OneLine;

/** {@code АбонентКакСвязаться}: phone, name and channel, as far as they are known. */
public final class CallbackHint {

	private CallbackHint() {
	}

	/** The hint for a consultation of the client that came through the channel. */
	public static String of(ClientFacts client, ClientFacts subscriber, Channel channel) {
		String phone = OneLine.first(client.phone(), subscriber.phone());
		String name = OneLine.first(client.contactName(), client.name(), subscriber.contactName(), subscriber.name());
		return Stream.of(phone, name, channel.name()).filter(Objects::nonNull).collect(Collectors.joining(" / "));
	}

}
