package uz.consbridge.gateway.mapping.web;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import uz.consbridge.gateway.ConditionalOnRole;
import uz.consbridge.gateway.Role;
import uz.consbridge.gateway.consultation.Guid;
import uz.consbridge.gateway.mapping.MapAgents;
import uz.consbridge.gateway.mapping.MapAgents.Operator;
import uz.consbridge.gateway.mapping.Mappings;
import uz.consbridge.gateway.web.Problems;
import uz.consbridge.gateway.web.Problems.FieldProblem;
import uz.consbridge.gateway.web.RequestFacts;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ConditionalOnRole(Role.API)
@RequestMapping("/api/ops/user-mapping")
class MappingController {

	private final Mappings mappings;

	private final MapAgents map;

	MappingController(Mappings mappings, MapAgents map) {
		this.mappings = mappings;
		this.map = map;
	}

	/** The agent that a manager is to have. */
	@JsonNaming(SnakeCaseStrategy.class)
	record Wish(@NotNull @Positive Long chatwootUserId) {
	}

	@GetMapping
	MappingView.Page list(@RequestParam(defaultValue = "0") @Min(0) int skip,
			@RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
		return MappingView.Page.of(this.mappings.list(skip, limit));
	}

	@PutMapping(path = "/{managerKey}", consumes = "application/json")
	ResponseEntity<?> put(@PathVariable String managerKey, @RequestBody @Valid Wish wish, HttpServletRequest request) {
		String key = Guid.parse(managerKey).orElse(null);
		if (key == null) {
			return Problems.invalid(List.of(new FieldProblem("manager_key", "must be a GUID of 1C")));
		}
		return switch (this.map.map(key, wish.chatwootUserId(), operator(request))) {
			case MapAgents.Result.Mapped(var mapping) -> ResponseEntity.ok(MappingView.of(mapping));
			case MapAgents.Result.AgentTaken(String other) -> Problems.of(HttpStatus.CONFLICT,
					"The agent is mapped to another manager: " + other + ".", Map.of("manager_key", other));
		};
	}

	@DeleteMapping("/{managerKey}")
	ResponseEntity<?> delete(@PathVariable String managerKey, HttpServletRequest request) {
		@Nullable String key = Guid.parse(managerKey).orElse(null);
		return (key != null && this.map.unmap(key, operator(request))) ? ResponseEntity.noContent().build()
				: Problems.of(HttpStatus.NOT_FOUND, "Mapping not found.");
	}

	private static Operator operator(HttpServletRequest request) {
		return new Operator(RequestFacts.operator(request), request.getRemoteAddr());
	}

}
