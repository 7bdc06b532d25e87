package uz.consbridge.chatwootsync;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import uz.consbridge.chatwoot.ChatwootSettings;
import uz.consbridge.chatwootsync.conversation.ConversationCreation.Inbox;
import uz.consbridge.chatwootsync.conversation.LabelNames;
import uz.consbridge.delivery.effect.EffectSettings;
import uz.consbridge.events.ConsultationType;

/**
 * Chatwoot and how it is written to.
 *
 * @param url base address, without {@code /api/v1}; the trailing slash is optional
 * @param token of an administrator service user
 * @param botToken of the agent bot in whose name clients are told what happened; without
 * it they are not told
 * @param inboxIdentifier of the API inbox; without it frontends get no token to listen
 * with
 * @param zone the time zone in which staff read dates
 * @param connectTimeout longest wait for a connection
 * @param readTimeout longest silence of an answer; Chatwoot kills a request after 15 s,
 * and should not still commit what was given up here
 * @param callTimeout longest a request may take
 * @param effects times of the effect ledger
 * @param labels which label says what
 * @param teams name of the team that answers which type
 * @param teamsGoodFor how long the teams that were read are good for
 * @param outcomesKept how long it is remembered what was told of a decision
 * @param probe how reachability is judged
 */
@Validated
@ConfigurationProperties("consbridge.chatwoot")
record ChatwootProperties(@NotBlank(message = "CHATWOOT_API_URL is not set") String url,
		@NotBlank(message = "CHATWOOT_API_TOKEN is not set") String token, @DefaultValue("") String botToken,
		@Positive(message = "CHATWOOT_ACCOUNT_ID is not set") @DefaultValue("0") long accountId,
		@Positive(message = "CHATWOOT_INBOX_ID is not set") @DefaultValue("0") long inboxId,
		@DefaultValue("") String inboxIdentifier, @DefaultValue("Asia/Tashkent") ZoneId zone,
		@DefaultValue("5s") Duration connectTimeout, @DefaultValue("20s") Duration readTimeout,
		@DefaultValue("25s") Duration callTimeout, @DefaultValue @Valid Effects effects,
		@DefaultValue LabelNames labels, @DefaultValue Map<ConsultationType, String> teams,
		@DefaultValue("10m") Duration teamsGoodFor, @DefaultValue("100d") Duration outcomesKept,
		@DefaultValue @Valid Probe probe) {

	/**
	 * Times of the effect ledger.
	 *
	 * @param lease how long a worker holds an effect
	 * @param callWithin how long the requests of an effect may take together
	 * @param lookAfter when an unknown outcome is looked up; after the last look it is
	 * repeated
	 * @param fresh age up to which a new decision is carried out without looking first
	 * whether it was before, and what was read for a decision is good for it; far less
	 * than restoring a database takes
	 */
	public record Effects(@DefaultValue("75s") Duration lease, @DefaultValue("55s") Duration callWithin,
			@DefaultValue("20s") List<Duration> lookAfter, @DefaultValue("10s") Duration fresh) {

		EffectSettings settings() {
			return new EffectSettings(this.lease, this.callWithin, this.lookAfter);
		}

	}

	/**
	 * How reachability is judged.
	 *
	 * @param within how long the probing read may take
	 * @param validFor how long its result is good for the health page
	 */
	public record Probe(@DefaultValue("3s") Duration within, @DefaultValue("10s") Duration validFor) {

	}

	ChatwootSettings client() {
		return new ChatwootSettings(this.url, this.token, this.botToken, this.accountId, this.connectTimeout,
				this.readTimeout, this.callTimeout);
	}

	Inbox inbox() {
		return new Inbox(this.inboxId, this.inboxIdentifier);
	}

	@Override
	public String toString() {
		return "ChatwootProperties[account=" + this.accountId + ", inbox=" + this.inboxId + ", zone=" + this.zone + "]";
	}

}
