package org.waylight.platform.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.service.ServiceName;

/** Runs this process's relay from start to stop. */
@ApplicationScoped
public class OutboxRelay {
  private final RelayConfig config;
  private final RelayLoop loop;
  private @Nullable Thread thread;

  @Inject
  public OutboxRelay(
      RelayConfig config,
      ServiceName service,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String jdbcUrl,
      @ConfigProperty(name = "quarkus.datasource.username") String user,
      @ConfigProperty(name = "quarkus.datasource.password") java.util.Optional<String> password) {
    this.config = config;
    Properties login = new Properties();
    login.setProperty("user", user);
    password.ifPresent(secret -> login.setProperty("password", secret));
    this.loop =
        new RelayLoop(
            new RelayDatabase(config.jdbcUrl().orElse(jdbcUrl), login, service.value()),
            () -> new RelayProducer(kafka, service.value()),
            config.batch(),
            config.slowPoll(),
            config.retry(),
            config.keep());
  }

  void start(@Observes StartupEvent event) {
    if (config.enabled()) {
      thread = Thread.ofPlatform().name("outbox-relay").daemon().start(loop);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    loop.stop();
    if (thread != null) {
      thread.join(5_000);
    }
  }

  /** Whether this process's relay is the one that sends. */
  public boolean active() {
    return loop.active();
  }
}
