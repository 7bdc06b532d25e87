package uz.consbridge.odata;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ODataQueryTests {

	private static final EntitySet SET = new EntitySet("Catalog_Контрагенты");

	private static final UUID KEY = UUID.fromString("5B1E7C30-1111-4222-8333-9a0b1c2d3e4f");

	@Test
	void everyLiteralIsWrittenAsItsTypeDemands() {
		Filter filter = Filter.eq("КодАбонентаClobus", 10240)
			.and(Filter.eq("ИНН", "300'019"))
			.and(Filter.eq("Parent_Key", KEY))
			.and(Filter.eq("DeletionMark", false))
			.and(Filter.atLeast("Period", LocalDateTime.parse("2026-03-02T14:30:00.987")));
		assertThat(decoded(ODataQuery.from(SET).where(filter)))
			.isEqualTo("Catalog_Контрагенты?$format=json&$filter=КодАбонентаClobus eq 10240 and ИНН eq '300''019'"
					+ " and Parent_Key eq guid'5b1e7c30-1111-4222-8333-9a0b1c2d3e4f' and DeletionMark eq false"
					+ " and Period ge datetime'2026-03-02T14:30:00'");
	}

	@Test
	void optionsAreWrittenOnceAndInOrder() {
		ODataQuery query = ODataQuery.from(SET)
			.orderBy("Менеджер_Key")
			.orderByDescending("Period")
			.top(1000)
			.skip(5)
			.select("Ref_Key", "ИНН");
		assertThat(decoded(query)).isEqualTo("Catalog_Контрагенты?$format=json&$select=Ref_Key,ИНН"
				+ "&$orderby=Менеджер_Key asc,Period desc&$top=1000&$skip=5");
	}

	@Test
	void aSpaceIsNeverAPlusAndAPlusIsNeverBare() {
		String url = ODataQuery.from(SET).where(Filter.eq("ИНН", "a+b c")).relativeUrl();
		assertThat(url).doesNotContain("+").contains("a%2Bb%20c");
	}

	@Test
	void cyrillicIsPercentEncodedUtf8() {
		assertThat(UrlText.encode("Тел_1")).isEqualTo("%D0%A2%D0%B5%D0%BB_1");
	}

	@Test
	void alternativesInsideAConjunctionAreInParentheses() {
		Filter filter = Filter.anyOf("Ref_Key", Collections.nCopies(2, KEY)).and(Filter.eq("DeletionMark", false));
		assertThat(filter.text()).startsWith("(Ref_Key eq ").contains("') and DeletionMark");
	}

	@Test
	void whatOneCCannotEvaluateCannotBeBuilt() {
		assertThatIllegalArgumentException().isThrownBy(() -> Filter.atLeast("Ref_Key", new Literal.Guid(KEY)));
		assertThatIllegalArgumentException().isThrownBy(() -> Filter.anyOf("Ref_Key", Collections.nCopies(21, KEY)));
		assertThatIllegalArgumentException().isThrownBy(() -> ODataQuery.from(SET).skip(10));
		assertThatIllegalArgumentException().isThrownBy(() -> ODataQuery.from(SET).top(0));
	}

	@Test
	void twentyKeysStayUnderFifteenHundredBytes() {
		ODataQuery query = ODataQuery.from(SET).where(Filter.anyOf("Ref_Key", Collections.nCopies(20, KEY)));
		assertThat(query.relativeUrl().length()).isLessThan(1600);
	}

	@Test
	void itsTextShowsNoQuotedValues() {
		assertThat(ODataQuery.from(SET).where(Filter.eq("ИНН", "300000019")).toString()).doesNotContain("300000019");
	}

	private static String decoded(ODataQuery query) {
		return URLDecoder.decode(query.relativeUrl(), StandardCharsets.UTF_8);
	}

}
