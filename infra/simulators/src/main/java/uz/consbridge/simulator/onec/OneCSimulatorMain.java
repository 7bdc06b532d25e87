package uz.consbridge.simulator.onec;

import java.util.concurrent.CountDownLatch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uz.consbridge.simulator.http.Options;

/** The simulator as a process. */
public final class OneCSimulatorMain {

	private static final Logger LOG = LoggerFactory.getLogger(OneCSimulatorMain.class);

	private OneCSimulatorMain() {
	}

	/** Runs until the process is told to stop. */
	public static void main(String[] arguments) throws InterruptedException {
		Options options = new Options(arguments, System.getenv());
		OneCSimulator simulator = OneCSimulator.start(OneCSettings.of(options));
		simulator.holdToContract();
		CountDownLatch stopped = new CountDownLatch(1);
		Runtime.getRuntime().addShutdownHook(new Thread(() -> {
			simulator.close();
			stopped.countDown();
		}));
		LOG.info("1C simulator ready on {}", simulator.url());
		stopped.await();
	}

}
