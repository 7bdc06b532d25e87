package uz.consbridge.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class ApiGateway {

	static void main(String[] args) {
		SpringApplication.run(ApiGateway.class, args);
	}

}
