package uz.consbridge.gateway.dictionary.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uz.consbridge.events.Dictionary;
import uz.consbridge.gateway.ConditionalOnRole;
import uz.consbridge.gateway.Role;
import uz.consbridge.gateway.dictionary.DictionaryCache;
import uz.consbridge.gateway.dictionary.DictionaryProperties;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Listens, on a connection of its own, for dictionaries that changed, and makes this
 * instance forget them. After the connection was lost everything is forgotten, for news
 * may have been missed.
 */
@Component
@ConditionalOnRole(Role.API)
class DictionaryNews implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(DictionaryNews.class);

	private final DataSource database;

	private final DictionaryCache cache;

	private final DictionaryProperties properties;

	private volatile CountDownLatch stopped = new CountDownLatch(0);

	private @Nullable Thread listener;

	DictionaryNews(DataSource database, DictionaryCache cache, DictionaryProperties properties) {
		this.database = database;
		this.cache = cache;
		this.properties = properties;
	}

	@Override
	public void start() {
		this.stopped = new CountDownLatch(1);
		this.listener = Thread.ofVirtual().name("dictionary-news").start(this::run);
	}

	/** A moment is enough for it to notice; a broken connection would make a noise. */
	@Override
	public void stop() {
		this.stopped.countDown();
		Thread running = this.listener;
		try {
			if (running != null && !running.join(this.properties.listen().multipliedBy(2))) {
				running.interrupt();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.stopped.getCount() > 0;
	}

	private void run() {
		try {
			while (isRunning()) {
				attempt();
				var _ = this.stopped.await(this.properties.again().toMillis(), TimeUnit.MILLISECONDS);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void attempt() {
		try (Connection connection = this.database.getConnection(); Statement listen = connection.createStatement()) {
			listen.execute("listen " + JdbcDictionaries.CHANNEL);
			this.cache.forgetAll();
			PGConnection news = connection.unwrap(PGConnection.class);
			while (isRunning()) {
				for (PGNotification each : news.getNotifications((int) this.properties.listen().toMillis())) {
					this.cache.forget(Dictionary.valueOf(each.getParameter()));
				}
			}
			listen.execute("unlisten *");
		}
		catch (SQLException ex) {
			if (isRunning()) {
				log.warn("News of dictionaries cannot be heard and will be tried again: {}", ex.getMessage());
			}
			this.cache.forgetAll();
		}
	}

}
