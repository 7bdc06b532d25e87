package uz.consbridge.gateway.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HealthController {

	/** Says that the service answers. */
	record Answer(String status) {

	}

	@GetMapping("/api/health")
	Answer health() {
		return new Answer("ok");
	}

}
