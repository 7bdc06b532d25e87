package uz.consbridge.gateway.manager;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How managers are chosen and shown.
 *
 * @param zone the wall clock of the 1C base: working hours and days of closed queues are
 * told by it
 * @param undefinedManager the 1C user that stands for "nobody"
 * @param accountingDepartment whose managers take accounting consultations
 * @param teamDepartments whose managers are in the accounting team of Chatwoot
 * @param team name of that team
 * @param knownFor after what time the next choice of a manager has them read anew; it
 * does not wait for that unless ten times as much has passed. What this instance chose
 * meanwhile counts at once
 * @param minutesEach how long a consultation takes when nothing is known
 * @param statisticsDays whose consultations tell how long one takes
 * @param shift whether a planned time is moved to where somebody works
 * @param supportStart when technical support begins, by the clock of the base
 * @param supportEnd its last minute
 * @param morning when a day begins for managers without hours
 * @param shiftDays how many days ahead somebody who works is looked for
 */
@Validated
@ConfigurationProperties("consbridge.manager")
public record ManagerProperties(@DefaultValue("Asia/Tashkent") @NotNull ZoneId zone,
		@DefaultValue("062699c7-24b2-11e9-a1e3-60a44cafb67d") String undefinedManager,
		@DefaultValue("ИТС консультанты") String accountingDepartment, @DefaultValue( {
				"ИТС консультанты", "1С:УК 3.0 и Розница 3.0" }) List<String> teamDepartments,
		@DefaultValue("консультация по ведению учета") String team, @DefaultValue("1s") @NotNull Duration knownFor,
		@DefaultValue("15") @Min(1) int minutesEach, @DefaultValue("30") @Min(1) int statisticsDays,
		@DefaultValue("true") boolean shift, @DefaultValue("09:00") LocalTime supportStart,
		@DefaultValue("18:00") LocalTime supportEnd, @DefaultValue("09:00") LocalTime morning,
		@DefaultValue("7") @Min(1) int shiftDays){

	WorkingHours hours() {
		return new WorkingHours(this.supportStart, this.supportEnd, this.morning, this.shiftDays);
	}

}
