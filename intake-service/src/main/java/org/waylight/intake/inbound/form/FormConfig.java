package org.waylight.intake.inbound.form;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** What a hotline sets for its public form. The defaults for people are invented numbers. */
@ConfigMapping(prefix = "waylight.form")
public interface FormConfig {
  /** The hotline's phone number, as people read it. */
  @WithDefault("1-800-555-0199")
  String phone();

  /** The number that people can text. */
  @WithDefault("202-555-0142")
  String textNumber();

  /** Where the quick exit leads: something everybody might look at. */
  @WithDefault("https://www.weather.gov/")
  URI exitUrl();

  /** Zero bits of a proof of work: each one more doubles the work. */
  @WithDefault("16")
  int difficulty();

  /** How often messages may come. */
  Limits limits();

  /** Messages in each period, first without and then with a proof of work. */
  interface Limits {
    /** The time that the numbers are for. */
    @WithDefault("PT10M")
    Duration period();

    /** From one address (IPv6: one /56). A shelter or library is one address. */
    @WithDefault("10")
    int perAddress();

    /** From one address, with proof. */
    @WithDefault("100")
    int perAddressProven();

    /** From everybody together. */
    @WithDefault("3000")
    int together();

    /** From everybody together, with proof. */
    @WithDefault("30000")
    int togetherProven();
  }
}
