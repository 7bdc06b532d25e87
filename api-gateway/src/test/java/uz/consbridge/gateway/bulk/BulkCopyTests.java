package uz.consbridge.gateway.bulk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uz.consbridge.stack.LocalPostgres;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BulkCopyTests {

	private static final List<String> COLUMNS = List.of("id", "words", "flag", "little", "number", "large", "at", "day",
			"json");

	private static final UUID ID = UUID.fromString("0190a1b2-c3d4-7e5f-8a9b-fedcba987654");

	private final DataSource dataSource = LocalPostgres.shared().dataSource(LocalPostgres.shared().freshDatabase());

	private final JdbcClient jdbc = JdbcClient.create(this.dataSource);

	private final BulkCopy copy = new BulkCopy(this.dataSource, this.jdbc);

	private final TransactionTemplate transaction = new TransactionTemplate(
			new DataSourceTransactionManager(this.dataSource));

	@BeforeEach
	void createTable() {
		this.jdbc.sql("""
				create table things (id uuid primary key, words text, flag boolean, little smallint, number integer,
				    large bigint, at timestamptz, day timestamptz, json jsonb)
				""").update();
	}

	@Test
	void everyKindOfValueArrivesAsItWas() {
		into(List.of(row(ID, "Ўзбек \\N \t\n \"кавычки\" 🙂", true, (short) -3, Integer.MIN_VALUE, Long.MAX_VALUE,
				Instant.parse("2026-03-29T21:59:59.123456Z"), OffsetDateTime.parse("1999-12-31T23:59:59.999999+05:00"),
				Jsonb.of("{\"имя\": [1, null, \"\\n\"]}"))));
		assertThat(text("""
				words = E'Ўзбек \\\\N \\t\\n "кавычки" 🙂' and flag and little = -3 and number = -2147483648
				and large = 9223372036854775807 and at = '2026-03-29 21:59:59.123456+00'
				and day = '1999-12-31 23:59:59.999999+05' and json = '{"имя": [1, null, "\\n"]}'
				""")).isEqualTo("true");
	}

	@Test
	void nothingIsNullAndAnEmptyTextIsNot() {
		into(List.of(row(ID, null, null, null, null, null, null, null, null)));
		assertThat(text("num_nulls(words, flag, little, number, large, at, day, json)")).isEqualTo("8");
		UUID empty = UUID.randomUUID();
		into(List.of(row(empty, "", false, (short) 0, 0, 0L, Instant.EPOCH, null, Jsonb.of("null"))));
		assertThat(this.jdbc.sql("select count(*) from things where words = '' and at = to_timestamp(0)")
			.query(Long.class)
			.single()).isOne();
	}

	@Test
	void aRowThatIsThereAlreadyLeavesNoneOfTheOthers() {
		into(List.of(row(ID, "first", null, null, null, null, null, null, null)));
		assertThatThrownBy(() -> into(List.of(row(UUID.randomUUID(), "other", null, null, null, null, null, null, null),
				row(ID, "again", null, null, null, null, null, null, null))))
			.isInstanceOf(DuplicateKeyException.class);
		assertThat(this.jdbc.sql("select words from things").query(String.class).list()).containsExactly("first");
	}

	@Test
	void aValueWithoutABinaryFormIsRefusedBeforeAnythingIsSent() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> into(List.of(row(ID, 'c', null, null, null, null, null, null, null))));
		assertThat(this.jdbc.sql("select count(*) from things").query(Long.class).single()).isZero();
	}

	@Test
	void aStagedTableHoldsTheLastRowsOnly() {
		this.transaction.executeWithoutResult((status) -> {
			stage("one", "two");
			stage("three");
			assertThat(this.jdbc.sql("select words from pg_temp.staged").query(String.class).list())
				.containsExactly("three");
		});
	}

	private void stage(String... words) {
		this.copy.stage("staged", "words text", List.of("words"),
				Arrays.stream(words).map(Collections::<@Nullable Object>singletonList).toList());
	}

	private void into(List<List<@Nullable Object>> rows) {
		this.transaction.executeWithoutResult((status) -> this.copy.into("things", COLUMNS, rows));
	}

	private static List<@Nullable Object> row(@Nullable Object... values) {
		return Arrays.asList(values);
	}

	private @Nullable String text(String expression) {
		return this.jdbc.sql("select (" + expression + ")::text from things")
			.query(String.class)
			.optional()
			.orElse(null);
	}

}
