package uz.consbridge.simulator.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class StoreTests {

	@TempDir
	private Path directory;

	@Test
	void remembersWhatWasCommittedAfterARestart() {
		try (Store store = Store.open(file())) {
			put(store, "1", "first");
			put(store, "2", "second");
			store.write((tx) -> {
				tx.remove("things", "1");
				return tx.next("numbers");
			});
		}
		try (Store store = Store.open(file())) {
			assertThat(names(store)).containsExactly("second");
			assertThat(store.<Long>write((tx) -> tx.next("numbers"))).isEqualTo(2);
		}
	}

	@Test
	void undoesATransactionThatFails() {
		try (Store store = Store.open(file())) {
			store.index("things", "name", (thing) -> thing.path("name").asString());
			put(store, "1", "first");
			assertThatIllegalStateException().isThrownBy(() -> store.write((tx) -> {
				tx.put("things", "1", thing("changed"));
				tx.put("things", "2", thing("new"));
				throw new IllegalStateException("no");
			}));
			assertThat(names(store)).containsExactly("first");
			assertThat(store.<Integer>read((view) -> view.by("things", "name", "changed").size())).isZero();
			assertThat(store.<Integer>read((view) -> view.by("things", "name", "first").size())).isOne();
		}
		try (Store store = Store.open(file())) {
			assertThat(names(store)).containsExactly("first");
		}
	}

	@Test
	void cutsOffALineThatWasTorn() throws IOException {
		try (Store store = Store.open(file())) {
			put(store, "1", "first");
		}
		Files.writeString(file(), "[[\"put\",\"things\",\"2\",{\"na", StandardOpenOption.APPEND);
		try (Store store = Store.open(file())) {
			put(store, "3", "third");
		}
		try (Store store = Store.open(file())) {
			assertThat(names(store)).containsExactly("first", "third");
		}
	}

	@Test
	void forgetsEverythingWhenCleared() {
		try (Store store = Store.open(file())) {
			put(store, "1", "first");
			store.clear();
			put(store, "2", "second");
		}
		try (Store store = Store.open(file())) {
			assertThat(names(store)).containsExactly("second");
		}
	}

	private Path file() {
		return this.directory.resolve("journal.jsonl");
	}

	private static void put(Store store, String id, String name) {
		store.write((tx) -> {
			tx.put("things", id, thing(name));
			return id;
		});
	}

	private static ObjectNode thing(String name) {
		return Json.object().put("name", name);
	}

	private static List<String> names(Store store) {
		return store.read((view) -> view.all("things").stream().map((thing) -> thing.path("name").asString()).toList());
	}

}
