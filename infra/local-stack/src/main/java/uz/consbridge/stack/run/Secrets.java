package uz.consbridge.stack.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Secrets of a local stack: those given by the operator, the rest generated once and kept
 * readable for the owner only. Services themselves refuse to start without secrets.
 */
public final class Secrets {

	private static final List<String> NAMES = List.of("FRONT_SECRET", "OPS_SECRET", "CHATWOOT_WEBHOOK_SECRET",
			"CHATWOOT_API_TOKEN", "CHATWOOT_AGENT_BOT_TOKEN", "ODATA_PASSWORD");

	private Secrets() {
	}

	/** The secrets of this home, made where they are missing. */
	public static Map<String, String> ensure(Home home, Settings settings) {
		Map<String, String> kept = Settings.read(home.secrets());
		Map<String, String> all = new LinkedHashMap<>();
		for (String name : NAMES) {
			if (!settings.has(name) && !needless(name, settings)) {
				all.put(name, kept.getOrDefault(name, generate()));
			}
		}
		write(home, all);
		return all;
	}

	/** The secrets kept in this home. */
	public static Map<String, String> kept(Home home) {
		return Settings.read(home.secrets());
	}

	private static boolean needless(String name, Settings settings) {
		boolean realChatwoot = settings.has("CHATWOOT_API_URL");
		return switch (name) {
			case "CHATWOOT_AGENT_BOT_TOKEN", "CHATWOOT_API_TOKEN", "CHATWOOT_WEBHOOK_SECRET" -> realChatwoot;
			case "ODATA_PASSWORD" -> settings.has("ODATA_BASEURL_CL");
			default -> false;
		};
	}

	private static String generate() {
		byte[] bytes = new byte[16];
		new SecureRandom().nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	private static void write(Home home, Map<String, String> secrets) {
		StringBuilder text = new StringBuilder();
		secrets.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
		try {
			if (!Files.exists(home.secrets())) {
				Files.createFile(home.secrets(),
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			}
			Files.writeString(home.secrets(), text);
		}
		catch (IOException ex) {
			throw new Complaint("Cannot write " + home.secrets() + ": " + ex.getMessage(), ex);
		}
	}

}
