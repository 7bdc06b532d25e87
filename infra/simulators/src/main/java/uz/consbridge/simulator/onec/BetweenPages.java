package uz.consbridge.simulator.onec;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Work to be done between two pages of a set, once. */
final class BetweenPages {

	private final List<Pending> pending = new ArrayList<>();

	synchronized void add(String entity, int pages, Runnable work) {
		this.pending.add(new Pending(entity, pages, work));
	}

	synchronized void clear() {
		this.pending.clear();
	}

	/** A page of that set was answered; what is due happens now. */
	void answered(String entity) {
		due(entity).forEach(Runnable::run);
	}

	private synchronized List<Runnable> due(String entity) {
		List<Runnable> due = new ArrayList<>();
		Iterator<Pending> each = this.pending.iterator();
		while (each.hasNext()) {
			Pending next = each.next();
			if (next.entity.equals(entity) && --next.pages <= 0) {
				due.add(next.work);
				each.remove();
			}
		}
		return due;
	}

	private static final class Pending {

		private final String entity;

		private final Runnable work;

		private int pages;

		Pending(String entity, int pages, Runnable work) {
			this.entity = entity;
			this.pages = pages;
			this.work = work;
		}

	}

}
