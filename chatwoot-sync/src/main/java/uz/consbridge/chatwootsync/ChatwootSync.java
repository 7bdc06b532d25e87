package uz.consbridge.chatwootsync;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class ChatwootSync {

	static void main(String[] args) {
		SpringApplication.run(ChatwootSync.class, args);
	}

}
