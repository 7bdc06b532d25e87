package uz.consbridge.gateway.client.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.ContractorState;
import uz.consbridge.events.Ids;
import uz.consbridge.gateway.client.ContractorRows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcContractors implements ContractorRows {

	private final JdbcClient jdbc;

	private final Ids ids;

	private final Clock clock;

	JdbcContractors(JdbcClient jdbc, Ids ids, Clock clock) {
		this.jdbc = jdbc;
		this.ids = ids;
		this.clock = clock;
	}

	@Override
	public UUID insert(String refKey) {
		UUID clientId = this.ids.random();
		this.jdbc.sql("insert into cons.clients (client_id, cl_ref_key, is_parent) values (:clientId, :key, true)")
			.param("clientId", clientId)
			.param("key", refKey)
			.update();
		return clientId;
	}

	@Override
	public void update(UUID clientId, ContractorState contractor, @Nullable String company, Duration ours) {
		this.jdbc.sql("""
				update cons.clients set parent_key = coalesce(:folder, parent_key), org_inn = coalesce(:inn, org_inn),
				    code_abonent = coalesce(:code, code_abonent), email = coalesce(:email, email),
				    phone_number = case when phone_changed_at > :recently and coalesce(onec_phone = :phone, true)
				        then phone_number else coalesce(:phone, phone_number) end,
				    onec_phone = coalesce(:phone, onec_phone),
				    company_name = coalesce(:company, company_name), country = coalesce(:country, country),
				    region = coalesce(:region, region), city = coalesce(:city, city),
				    subs_id = coalesce(:subsId, subs_id), subs_start = coalesce(:subsStart, subs_start),
				    subs_end = coalesce(:subsEnd, subs_end), tariff_id = coalesce(:tariffId, tariff_id),
				    tariffperiod_id = coalesce(:tariffPeriodId, tariffperiod_id),
				    org_id = coalesce(:organisation, org_id), provisional = false, updated_at = now()
				where client_id = :clientId
				""")
			.param("clientId", clientId)
			.param("folder", contractor.parentKey())
			.param("inn", contractor.inn())
			.param("code", contractor.subscriberCode())
			.param("email", contractor.email())
			.param("phone", contractor.phone())
			.param("recently", ClientRow.at(this.clock.instant().minus(ours)))
			.param("company", company)
			.param("country", contractor.country())
			.param("region", contractor.region())
			.param("city", contractor.city())
			.param("subsId", contractor.subscriptionId())
			.param("subsStart", ClientRow.at(contractor.subscriptionStart()))
			.param("subsEnd", ClientRow.at(contractor.subscriptionEnd()))
			.param("tariffId", contractor.tariffId())
			.param("tariffPeriodId", contractor.tariffPeriodId())
			.param("organisation", contractor.organisationKey())
			.update();
	}

	@Override
	public void inherit(UUID ownerId) {
		this.jdbc.sql("""
				update cons.clients u set org_inn = o.org_inn, code_abonent = o.code_abonent, updated_at = now()
				from cons.clients o
				where o.client_id = :owner and u.parent_id = o.client_id
				    and (u.org_inn, u.code_abonent) is distinct from (o.org_inn, o.code_abonent)
				""").param("owner", ownerId).update();
	}

	@Override
	public int unlink(String refKey) {
		return this.jdbc.sql("""
				update cons.clients set cl_ref_key = null, parent_key = null, updated_at = now()
				where cl_ref_key = :key and not provisional
				""").param("key", refKey).update();
	}

}
