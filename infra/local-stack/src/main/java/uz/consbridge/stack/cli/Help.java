package uz.consbridge.stack.cli;

/** What the launcher can do. */
final class Help {

	static final String TEXT = """
			Usage: ./consbridge COMMAND

			  demo [--once]                 start everything and show the journey of one consultation
			  up [--scale SERVICE=N ...] [--free-ports]
			                                start everything and stay in the foreground
			  down                          stop what runs
			  status [--json]               what runs and how it does
			  logs [PART]                   the last lines of the logs
			  reset [--yes]                 delete the local data
			  dlt list [--group G] [--key K] [--reason R]
			  dlt show ID | replay ID | discard ID --reason TEXT | replay-key GROUP KEY |
			      discard-key GROUP KEY --reason TEXT
			                                dead letters
			  etl status [JOB] | run JOB | load JOB | check JOB
			                                pulls from 1C; load takes everything over again, in silence
			  webhook-setup [--url ADDRESS] [--check | --fix] [--secrets]
			                                create or check the webhook in Chatwoot
			  bench [load | ingest | --big] measure latencies, a first load, webhooks, or reads among a million

			Real systems are used instead of local ones when their addresses are set in the environment
			or in .env: CHATWOOT_API_URL, ODATA_BASEURL_CL, KAFKA_BOOTSTRAP_SERVERS, DB_HOST.""";

	private Help() {
	}

}
