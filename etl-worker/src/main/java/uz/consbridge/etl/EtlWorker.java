package uz.consbridge.etl;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
class EtlWorker {

	static void main(String[] args) {
		SpringApplication.run(EtlWorker.class, args);
	}

}
