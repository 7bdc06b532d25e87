package uz.consbridge.etl.job;

/**
 * What a run has done so far.
 *
 * @param bytes of the rows as 1C wrote them
 */
public record Tally(int pages, long rows, long bytes, long published, long quarantined) {

	public static final Tally NOTHING = new Tally(0, 0, 0, 0, 0);

	/** With one page more. */
	public Tally plusPage(int moreRows, long moreBytes, int morePublished, int moreQuarantined) {
		return new Tally(this.pages + 1, this.rows + moreRows, this.bytes + moreBytes, this.published + morePublished,
				this.quarantined + moreQuarantined);
	}

}
