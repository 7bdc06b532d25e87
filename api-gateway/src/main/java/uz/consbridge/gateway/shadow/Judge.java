package uz.consbridge.gateway.shadow;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import uz.consbridge.gateway.shadow.Judgement.Change;
import uz.consbridge.gateway.shadow.Shadow.Known;
import uz.consbridge.gateway.shadow.Shadow.Settled;
import uz.consbridge.gateway.shadow.Shadow.UnderWay;

/** Collects the judgement of one report or outcome. */
final class Judge {

	private final Shadow before;

	private final Map<String, Known> known;

	private final Map<String, Change> changes = new LinkedHashMap<>();

	private int echoes;

	private int stale;

	private int waiting;

	Judge(Shadow before) {
		this.before = before;
		this.known = new HashMap<>(before.known());
	}

	Judgement judgement(List<UnderWay> underWay) {
		return new Judgement(new Shadow(this.known, underWay), Map.copyOf(this.changes), this.echoes, this.stale,
				this.waiting);
	}

	void report(String field, String value, @Nullable Version version) {
		Known seen = this.known.get(field);
		if (seen != null && !newer(version, seen)) {
			count(value.equals(seen.value()));
		}
		else if (this.before.underWay(field)) {
			observe(field, value, version);
		}
		else if (seen != null && value.equals(seen.value())) {
			this.known.put(field, new Known(value, version));
			this.echoes++;
		}
		else {
			this.known.put(field, new Known(value, version));
			this.changes.put(field, new Change((seen != null) ? seen.value() : "", value));
		}
	}

	/**
	 * Nothing about the field is under way any more. The value held right after the write
	 * is taken as ours if it is the decided one, or the one from before (the effector saw
	 * nothing to do); what was seen later than that is a change.
	 */
	void settle(String field, Settled settled, boolean carriedOut, @Nullable String readBack,
			@Nullable Version version) {
		Known seen = this.known.get(field);
		if (readBack != null && (seen == null || newer(version, seen))) {
			seen = new Known(readBack, version);
		}
		else if (readBack == null && carriedOut && !settled.decided().equals(Shadow.WHATEVER)) {
			seen = new Known(settled.decided(), (seen != null) ? seen.version() : null);
		}
		if (seen == null) {
			return;
		}
		this.known.put(field, seen);
		String held = (readBack != null) ? readBack : carriedOut ? seen.value() : settled.base();
		boolean ours = settled.decided().equals(Shadow.WHATEVER) || held.equals(settled.decided())
				|| held.equals(settled.base());
		if (seen.value().equals(settled.decided()) || (ours && seen.value().equals(held))) {
			this.echoes++;
		}
		else {
			this.changes.put(field, new Change(ours ? held : settled.decided(), seen.value()));
		}
	}

	private void observe(String field, String value, @Nullable Version version) {
		boolean echo = this.before.value(field).equals(value)
				|| this.before.underWay().stream().anyMatch((entry) -> value.equals(entry.decided().get(field)));
		if (version != null) {
			this.known.put(field, new Known(value, version));
		}
		if (echo) {
			this.echoes++;
		}
		else {
			this.waiting++;
		}
	}

	private void count(boolean same) {
		if (same) {
			this.echoes++;
		}
		else {
			this.stale++;
		}
	}

	private static boolean newer(@Nullable Version version, Known seen) {
		return version == null || seen.version() == null || version.newerThan(seen.version());
	}

}
