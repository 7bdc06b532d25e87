package uz.consbridge.gateway.projection;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.Status;

import static org.assertj.core.api.Assertions.assertThat;

/** A document in work was taken for an ended one. */
class E19InWorkTests extends ProjectionTests {

	@BeforeEach
	void linked() {
		link();
	}

	@Test
	void aDocumentInWorkIsNotResolved() {
		show(this.document.kind(DocumentState.CONSULTATION));
		assertThat(read().status()).isEqualTo(Status.OPEN);
		assertThat(read().endDate()).isNull();
	}

}
