package uz.consbridge.etl.run;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import uz.consbridge.etl.job.Tally;
import uz.consbridge.etl.pull.Pages;

/** The pages of one run, and what became of them. */
interface RunPages extends Pages {

	Tally tally();

	/** How far the run has read, if it reads by time. */
	@Nullable Instant read();

	/** All that there was is taken. */
	void complete();

}
