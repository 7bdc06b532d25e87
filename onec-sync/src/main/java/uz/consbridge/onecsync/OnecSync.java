package uz.consbridge.onecsync;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class OnecSync {

	static void main(String[] args) {
		SpringApplication.run(OnecSync.class, args);
	}

}
