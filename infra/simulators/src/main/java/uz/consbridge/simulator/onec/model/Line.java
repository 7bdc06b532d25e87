package uz.consbridge.simulator.onec.model;

import java.util.List;

/** One row of a tabular section. */
public record Line(List<Object> values) {

	public Line {
		values = List.copyOf(values);
	}

}
