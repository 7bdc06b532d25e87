package uz.consbridge.chatwootsync;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
class ChatwootSync {

	static void main(String[] args) {
		SpringApplication.run(ChatwootSync.class, args);
	}

}
