package uz.consbridge.gateway.projection;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.gateway.consultation.FindConsultations;

import static org.assertj.core.api.Assertions.assertThat;

/** A missing rating became a 5. */
class E14NoRatingTests extends ProjectionTests {

	@Autowired
	private FindConsultations find;

	@BeforeEach
	void linked() {
		link();
	}

	@Test
	void aRatingWithoutAValueIsNoRating() {
		tell(new OneCEvent.RatingAdded(this.document.refKey(), null, null, 1, null, "Оценка", null, NOON));
		assertThat(this.find.ratings(this.id).count()).isZero();
	}

}
