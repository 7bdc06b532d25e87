package uz.consbridge.gateway.client;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.ContractorState;
import uz.consbridge.events.Origin;
import uz.consbridge.gateway.lock.Locks;

import org.springframework.stereotype.Component;

@Component
class ContractorTaking implements ContractorReports {

	/** 1C may show for a while what it was before our change reached it. */
	private static final Duration OURS = Duration.ofMinutes(10);

	private final ClientRows rows;

	private final ContractorRows contractors;

	private final Clients clients;

	private final ClientDecisions decisions;

	private final Locks locks;

	ContractorTaking(ClientRows rows, ContractorRows contractors, Clients clients, ClientDecisions decisions,
			Locks locks) {
		this.rows = rows;
		this.contractors = contractors;
		this.clients = clients;
		this.decisions = decisions;
		this.locks = locks;
	}

	@Override
	public String changed(ContractorState contractor) {
		if (contractor.deletionMark()) {
			return vanished(contractor.refKey());
		}
		this.locks.take(Identity.of(contractor).locks());
		Optional<Client> before = owner(contractor);
		UUID clientId = before.map(Client::clientId).orElseGet(() -> this.contractors.insert(contractor.refKey()));
		this.clients.linkContractor(clientId, contractor.refKey());
		this.contractors.update(clientId, allowed(contractor, clientId), CompanyName.clean(contractor.description()),
				OURS);
		this.contractors.inherit(clientId);
		before.ifPresent((was) -> this.decisions.changed(was, this.clients.get(clientId), Origin.ONEC));
		return before.isPresent() ? "contractor" : "new contractor";
	}

	@Override
	public String vanished(String refKey) {
		return (this.contractors.unlink(refKey) > 0) ? "contractor unlinked" : "unknown contractor";
	}

	private Optional<Client> owner(ContractorState contractor) {
		Optional<Client> linked = this.clients.byContractor(contractor.refKey());
		return linked.filter(ContractorTaking::identified)
			.or(() -> by(contractor.subscriberCode(), this.rows::ownerByCode))
			.or(() -> by(contractor.inn(), this.rows::ownerByInn).filter((owner) -> sameCode(owner, contractor)))
			.or(() -> linked);
	}

	private static boolean identified(Client client) {
		return client.facts().inn() != null || client.facts().subscriberCode() != null;
	}

	private static boolean sameCode(Client owner, ContractorState contractor) {
		String code = owner.facts().subscriberCode();
		return code == null || contractor.subscriberCode() == null || code.equals(contractor.subscriberCode());
	}

	/** An INN or a code that another owner has stays with that one. */
	private ContractorState allowed(ContractorState contractor, UUID clientId) {
		String inn = this.rows.otherOwnerByInn(contractor.inn(), clientId).isPresent() ? null : contractor.inn();
		String code = this.rows.otherOwnerByCode(contractor.subscriberCode(), clientId).isPresent() ? null
				: contractor.subscriberCode();
		return new ContractorState(contractor.refKey(), contractor.parentKey(), false, contractor.description(), inn,
				code, contractor.email(), contractor.phone(), contractor.country(), contractor.region(),
				contractor.city(), contractor.subscriptionId(), contractor.subscriptionStart(),
				contractor.subscriptionEnd(), contractor.tariffId(), contractor.tariffPeriodId(),
				contractor.organisationKey());
	}

	private static Optional<Client> by(@Nullable String value, Function<String, Optional<Client>> find) {
		return (value != null) ? find.apply(value) : Optional.empty();
	}

}
