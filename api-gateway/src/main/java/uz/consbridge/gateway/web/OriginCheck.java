package uz.consbridge.gateway.web;

import java.io.IOException;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.DefaultCorsProcessor;

/** Refuses pages of other origins with a problem, like everything else. */
class OriginCheck extends DefaultCorsProcessor {

	private final JsonMapper json;

	OriginCheck(JsonMapper json) {
		this.json = json;
	}

	@Override
	protected void rejectRequest(ServerHttpResponse response) throws IOException {
		response.setStatusCode(HttpStatus.FORBIDDEN);
		response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
		response.getBody()
			.write(this.json.writeValueAsBytes(
					Problems.detail(HttpStatus.FORBIDDEN, "Pages of this origin may not ask this from a browser.")));
		response.flush();
	}

}
