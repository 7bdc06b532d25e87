package uz.consbridge.ingest;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class WebhookIngest {

	static void main(String[] args) {
		SpringApplication.run(WebhookIngest.class, args);
	}

}
