package uz.consbridge.ingest;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
class WebhookIngest {

	static void main(String[] args) {
		SpringApplication.run(WebhookIngest.class, args);
	}

}
