package uz.consbridge.gateway.description;

import jakarta.servlet.http.HttpServletResponse;

import uz.consbridge.gateway.ConditionalOnRole;
import uz.consbridge.gateway.Role;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands out the description that is checked in, and a page that shows it. Everything the
 * page needs comes from here.
 */
@RestController
@ConditionalOnRole(Role.API)
class DescriptionController {

	/** The page loads only from here; the tool on it sets styles itself. */
	private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
			+ "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	@GetMapping("/openapi.json")
	ResponseEntity<Resource> openApi() {
		return file("openapi.json", MediaType.APPLICATION_JSON);
	}

	@GetMapping("/docs")
	ResponseEntity<Resource> page(HttpServletResponse response) {
		response.setHeader("Content-Security-Policy", POLICY);
		return file("page.html", MediaType.TEXT_HTML);
	}

	@GetMapping("/docs/page.js")
	ResponseEntity<Resource> script() {
		return file("page.js", MediaType.valueOf("text/javascript"));
	}

	private static ResponseEntity<Resource> file(String name, MediaType type) {
		return ResponseEntity.ok().contentType(type).body(new ClassPathResource("description/" + name));
	}

}
