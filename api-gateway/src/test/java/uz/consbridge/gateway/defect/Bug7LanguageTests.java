package uz.consbridge.gateway.defect;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import uz.consbridge.gateway.consultation.web.Bodies;

import static org.assertj.core.api.Assertions.assertThat;

/** The language was missing in 1C. How it is written there onec-sync tests. */
class Bug7LanguageTests extends DefectHttp {

	@Test
	void theLanguageIsTheOneGivenElseTheQuestionsElseRussian() {
		String question = UUID.randomUUID().toString();
		this.gateway.jdbc()
			.sql("insert into dict.online_question (ref_key, description, language) values (?, 'Savol', 'uz')")
			.param(question)
			.update();
		String asked = ",\"online_question\":\"" + question + "\"";
		assertThat(create(Bodies.ACCOUNTING, asked).text("/consultation/lang")).isEqualTo("uz");
		assertThat(create(Bodies.ACCOUNTING, asked + ",\"lang\":\"RU\"").text("/consultation/lang")).isEqualTo("ru");
		assertThat(create(Bodies.ACCOUNTING, ",\"lang\":\"Uz\"").text("/consultation/lang")).isEqualTo("uz");
		assertThat(create(Bodies.ACCOUNTING, "").text("/consultation/lang")).isEqualTo("ru");
	}

}
