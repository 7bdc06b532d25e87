package uz.consbridge.gateway.defect;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Columns were used that no migration made. */
class E16ColumnsTests extends DefectHttp {

	@Test
	void everyColumnIsMadeByAMigration() {
		assertThat(this.gateway.jdbc().sql("""
				select count(*) from information_schema.columns
				where (table_schema, table_name, column_name) in
				    (('cons', 'users', 'display_name'), ('dict', 'online_question_cat', 'program'))
				""").query(Integer.class).single()).isEqualTo(2);
		assertThat(this.front.get("/api/dicts/online-question/categories").status()).isEqualTo(200);
		assertThat(this.front.get("/api/managers/load").status()).isEqualTo(200);
	}

}
