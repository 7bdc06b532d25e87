package uz.consbridge.etl;

import java.time.Clock;

import javax.sql.DataSource;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import uz.consbridge.delivery.EventPublisher;
import uz.consbridge.delivery.KafkaHealthConfiguration;
import uz.consbridge.delivery.PublishingConfiguration;
import uz.consbridge.delivery.TopicsAtStart;
import uz.consbridge.etl.jdbc.JobSessions;
import uz.consbridge.etl.job.Job;
import uz.consbridge.etl.run.EtlMetrics;
import uz.consbridge.etl.run.JobRunner;
import uz.consbridge.etl.run.Jobs;
import uz.consbridge.etl.run.OneCContact;
import uz.consbridge.etl.run.Schedule;
import uz.consbridge.events.Ids;
import uz.consbridge.odata.BaseClock;
import uz.consbridge.odata.ODataClient;

@Configuration(proxyBeanMethods = false)
@Import({ PublishingConfiguration.class, KafkaHealthConfiguration.class })
class EtlConfiguration {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	BaseClock baseClock(OneCSettings settings, Clock clock) {
		return new BaseClock(settings.zone(), clock);
	}

	@Bean
	ODataClient oneC(OneCSettings settings, BaseClock clock) {
		return new ODataClient(settings.client(), clock);
	}

	@Bean
	Jobs jobs(EtlSettings settings, ODataClient client, BaseClock clock) {
		return new Jobs(JobList.of(settings, client, clock));
	}

	@Bean
	OneCContact oneCContact(Clock clock) {
		return new OneCContact(clock);
	}

	@Bean
	EtlMetrics etlMetrics(MeterRegistry registry) {
		return new EtlMetrics(registry);
	}

	@Bean
	JobRunner jobRunner(EtlSettings settings, DataSource database, EventPublisher publisher, OneCContact contact,
			EtlMetrics metrics, Clock clock) {
		return new JobRunner(new JobSessions(database), publisher, contact, metrics, clock, Ids.standard(),
				new JobRunner.Timing(settings.instance(), settings.publishDeadline(), settings.recheck(),
						settings.retry(), settings.runRetention()));
	}

	@Bean
	Schedule schedule(Jobs jobs, JobRunner runner, TopicsAtStart topics) {
		return new Schedule(jobs.all().stream().filter(Job::scheduled).toList(), runner, topics.ready());
	}

}
