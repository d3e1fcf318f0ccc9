package org.waylight.triage.alerts.outbound;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.waylight.platform.service.ServiceName;
import org.waylight.triage.alerts.application.AlertFeed;

/**
 * Hears the database announce alerts, on a direct connection of its own (a pooled one, or one
 * through a pooler, hears nothing). Broken, it connects again; looking every second anyway, it is
 * never later than that.
 */
@ApplicationScoped
public class AlertListener {
  private static final Logger LOG = Logger.getLogger(AlertListener.class);
  private static final int LOOK_ANYWAY_MILLIS = 1_000;

  private final AlertFeed feed;
  private final String url;
  private final Properties login = new Properties();
  private final String channel;
  private volatile boolean stopping;

  @Inject
  public AlertListener(
      AlertFeed feed,
      ServiceName service,
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") String username,
      @ConfigProperty(name = "quarkus.datasource.password") String password) {
    this.feed = feed;
    this.url = url;
    this.channel = "alert_" + service.value();
    login.setProperty("user", username);
    login.setProperty("password", password);
    login.setProperty("ApplicationName", "waylight-" + service.value() + "-alerts");
    login.setProperty("connectTimeout", "5");
    login.setProperty("socketTimeout", "30");
    login.setProperty("tcpKeepAlive", "true");
  }

  void start(@Observes StartupEvent event) {
    Thread.ofPlatform().daemon().name("alert-listener").start(this::listen);
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
  }

  private void listen() {
    while (!stopping) {
      try (Connection connection = DriverManager.getConnection(url, login)) {
        try (var statement = connection.createStatement()) {
          statement.execute("listen " + channel);
        }
        PGConnection notices = connection.unwrap(PGConnection.class);
        while (!stopping) {
          feed.look();
          notices.getNotifications(LOOK_ANYWAY_MILLIS);
        }
      } catch (SQLException | RuntimeException e) {
        if (!stopping) {
          LOG.warnf("alerts are not heard (%s), connecting again", e.getClass().getSimpleName());
          pause();
        }
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(LOOK_ANYWAY_MILLIS);
    } catch (InterruptedException e) {
      stopping = true;
      Thread.currentThread().interrupt();
    }
  }
}
