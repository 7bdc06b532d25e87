package uz.consbridge.stack.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SettingsTests {

	@TempDir
	Path directory;

	@Test
	void theEnvironmentWinsOverTheFileAndBlankMeansNotSet() throws IOException {
		Path file = Files.writeString(this.directory.resolve(".env"), """
				# comment
				DB_HOST=db.example
				export ODATA_USER="reader"
				ODATA_PASSWORD='a=b'
				FRONT_SECRET=
				""");
		Settings settings = Settings.load(file, Map.of("DB_HOST", "other.example", "OPS_SECRET", " "));
		assertThat(settings.all()).containsExactlyInAnyOrderEntriesOf(
				Map.of("DB_HOST", "other.example", "ODATA_USER", "reader", "ODATA_PASSWORD", "a=b"));
	}

	@Test
	void aMissingFileIsNoSettings() {
		assertThat(Settings.load(this.directory.resolve("none"), Map.of()).all()).isEmpty();
	}

}
