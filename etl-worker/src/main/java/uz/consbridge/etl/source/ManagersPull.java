package uz.consbridge.etl.source;

import java.util.List;
import java.util.Optional;

import uz.consbridge.etl.pull.Pages;
import uz.consbridge.etl.pull.Pull;
import uz.consbridge.etl.pull.PullResult;
import uz.consbridge.etl.pull.RowSource;
import uz.consbridge.etl.pull.Whole;
import uz.consbridge.etl.pull.WholePull;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.odata.BaseClock;
import uz.consbridge.odata.ODataClient;
import uz.consbridge.odata.Row;
import uz.consbridge.odata.onec.Entities;
import uz.consbridge.odata.onec.Users;

/**
 * Reads the users of 1C together with the registers that say what they may take. The
 * registers come first: without all of them no user is reported.
 */
public final class ManagersPull implements Pull {

	private final ODataClient client;

	private final BaseClock clock;

	private final int pageSize;

	public ManagersPull(ODataClient client, BaseClock clock, int pageSize) {
		this.client = client;
		this.clock = clock;
		this.pageSize = pageSize;
	}

	@Override
	public PullResult run(Pages pages) {
		ManagerRecords records = new ManagerRecords(this.clock.now());
		PullResult result = new WholePull(this.client, this.pageSize, records.registers()).run(pages);
		return (result instanceof PullResult.Complete)
				? new WholePull(this.client, this.pageSize, List.of(users(records))).run(pages) : result;
	}

	private static Whole users(ManagerRecords records) {
		RowSource users = new RowSource(Entities.USER, (row) -> row.requiredGuid("Ref_Key"), RowSource.NONE,
				(row) -> Sources.content(changed(records, row)));
		return new Whole(users, Optional.empty(), List.of("Code", "Ref_Key"), ReferenceSources.look(users),
				(key) -> true, OneCEvent.ManagerVanished::new);
	}

	private static OneCEvent changed(ManagerRecords records, Row row) {
		return new OneCEvent.ManagerChanged(records.manager(Users.user(row)));
	}

}
