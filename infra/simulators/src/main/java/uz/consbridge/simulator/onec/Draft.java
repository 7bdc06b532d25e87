package uz.consbridge.simulator.onec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import uz.consbridge.simulator.onec.model.Line;
import uz.consbridge.simulator.onec.model.Row;

/** What a body asks to write, and what is wrong with it. */
record Draft(Map<String, Object> values, Map<Integer, List<Line>> sections, List<Problem> problems) {

	Row onto(Row row) {
		Row result = row.with(this.values);
		for (Map.Entry<Integer, List<Line>> section : this.sections.entrySet()) {
			result = result.withLines(section.getKey(), section.getValue());
		}
		return result;
	}

	boolean has(String member) {
		return this.values.containsKey(member);
	}

	Draft without(String member) {
		Map<String, Object> rest = new LinkedHashMap<>(this.values);
		rest.remove(member);
		return new Draft(rest, this.sections, this.problems);
	}

}
