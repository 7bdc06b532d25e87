package uz.consbridge.simulator.chatwoot;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uz.consbridge.simulator.http.Options;

/** Runs a simulated Chatwoot until the process ends. */
public final class ChatwootSimulatorMain {

	private static final Logger LOG = LoggerFactory.getLogger(ChatwootSimulatorMain.class);

	private ChatwootSimulatorMain() {
	}

	/**
	 * Takes {@code --name=value} arguments or the environment; see {@link Settings#from}
	 * and {@link Options#bind}.
	 */
	public static void main(String[] arguments) {
		Options options = new Options(arguments, System.getenv());
		ChatwootSimulator simulator = ChatwootSimulator.start(Settings.from(options), options.bind());
		simulator.holdToContract();
		Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "close"));
		LOG.info("Chatwoot simulator answers at {}", simulator.baseUrl());
	}

}
