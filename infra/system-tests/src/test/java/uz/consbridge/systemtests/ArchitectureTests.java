package uz.consbridge.systemtests;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** Who may depend on whom. */
class ArchitectureTests {

	private static final List<String> SERVICES = List.of("gateway", "ingest", "etl", "chatwootsync", "onecsync");

	/** What a service may know besides itself and libraries. */
	private static final Map<String, Set<String>> MAY_KNOW = Map.of("gateway", Set.of("events", "delivery"), "ingest",
			Set.of("events", "delivery"), "etl", Set.of("events", "delivery", "odata"), "chatwootsync",
			Set.of("events", "delivery", "chatwoot"), "onecsync", Set.of("events", "delivery", "odata"));

	private static final JavaClasses PRODUCTION = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("uz.consbridge");

	@Test
	void servicesKnowOnlyWhatTheirWorkNeeds() {
		MAY_KNOW.forEach((service, known) -> {
			String[] foreign = Set
				.of("events", "delivery", "odata", "chatwoot", "simulator", "stack", "gateway", "ingest", "etl",
						"chatwootsync", "onecsync")
				.stream()
				.filter((other) -> !other.equals(service) && !known.contains(other))
				.map((other) -> "uz.consbridge." + other + "..")
				.toArray(String[]::new);
			noClasses().that()
				.resideInAPackage("uz.consbridge." + service + "..")
				.should()
				.dependOnClassesThat()
				.resideInAnyPackage(foreign)
				.check(PRODUCTION);
		});
	}

	@Test
	void contractsKnowNobody() {
		noClasses().that()
			.resideInAPackage("uz.consbridge.events..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("uz.consbridge.delivery..", "org.springframework..", "org.apache.kafka..", "java.sql..")
			.check(PRODUCTION);
	}

	@Test
	void packagesDoNotDependOnEachOtherInCircles() {
		for (String service : SERVICES) {
			slices().matching("uz.consbridge." + service + ".(*)..")
				.should()
				.beFreeOfCycles()
				.allowEmptyShould(true)
				.check(PRODUCTION);
		}
	}

	@Test
	void rulesDoNotKnowHowTheyAreStoredOrServed() {
		noClasses().that()
			.resideInAPackage("uz.consbridge.gateway.(*)")
			.and()
			.resideInAnyPackage("uz.consbridge.gateway.consultation", "uz.consbridge.gateway.client")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("..jdbc..", "..web..", "org.springframework.web..", "org.apache.kafka..")
			.check(PRODUCTION);
	}

	@Test
	void schemasBelongToOneService() {
		Map<String, List<String>> owned = Map.of("etl", List.of("etl"), "chatwootsync", List.of("chatwoot"), "onecsync",
				List.of("onec"), "gateway", List.of("cons", "dict", "sys", "log", "outbox", "ops"));
		for (String service : SERVICES) {
			List<String> foreign = owned.entrySet()
				.stream()
				.filter((entry) -> !entry.getKey().equals(service))
				.flatMap((entry) -> entry.getValue().stream())
				.toList();
			classes().that()
				.resideInAPackage("uz.consbridge." + service + "..")
				.should(notNameSchemas(foreign))
				.allowEmptyShould(true)
				.check(PRODUCTION);
		}
	}

	@Test
	void nobodyReadsTheClockOrMakesIdsBehindItsBack() {
		noClasses().that()
			.resideInAnyPackage("uz.consbridge.gateway..", "uz.consbridge.delivery..", "uz.consbridge.etl..",
					"uz.consbridge.ingest..", "uz.consbridge.chatwootsync..", "uz.consbridge.onecsync..",
					"uz.consbridge.odata..")
			.should()
			.callMethod(java.time.Instant.class, "now")
			.orShould()
			.callMethod(java.time.LocalDate.class, "now")
			.orShould()
			.callMethod(java.time.LocalDateTime.class, "now")
			.orShould()
			.callMethod(java.util.UUID.class, "randomUUID")
			.check(PRODUCTION);
	}

	private static ArchCondition<JavaClass> notNameSchemas(List<String> schemas) {
		return new ArchCondition<>("name no schema of " + schemas + " in SQL") {
			@Override
			public void check(JavaClass type, ConditionEvents events) {
				for (String text : ConstantPool.strings(type)) {
					for (String schema : schemas) {
						if (text.matches("(?is).*\\b(from|into|update|join|table)\\s+" + schema + "\\..*")) {
							events.add(SimpleConditionEvent.violated(type, type.getName() + " names " + schema));
						}
					}
				}
			}
		};
	}

}
