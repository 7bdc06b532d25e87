package uz.consbridge.etl.job;

/** What a run has done so far. */
public record Tally(int pages, long rows, long published, long quarantined) {

	public static final Tally NOTHING = new Tally(0, 0, 0, 0);

	/** With one page more. */
	public Tally plusPage(int moreRows, int morePublished, int moreQuarantined) {
		return new Tally(this.pages + 1, this.rows + moreRows, this.published + morePublished,
				this.quarantined + moreQuarantined);
	}

}
