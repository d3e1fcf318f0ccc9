package org.waylight.platform.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** From when on readings are shown to auditors as unusual. */
@ConfigMapping(prefix = "waylight.audit")
public interface AuditConfig {
  /** More different cases than this, read by one person within {@code bulkWindow}, are a bulk. */
  @WithDefault("40")
  int bulkCases();

  /** The time within which different cases are counted. */
  @WithDefault("1h")
  Duration bulkWindow();

  /** Who takes or decides the case so soon after reading it, read it to take it. */
  @WithDefault("15m")
  Duration claimWithin();

  /** How often a service verifies its own access record; two minutes after its start first. */
  @WithDefault("24h")
  Duration verifyEvery();
}
