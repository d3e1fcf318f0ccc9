package org.waylight.protocol.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;

/** People and programs look at the vetted providers; nobody sees the others here (PRO-4). */
@ApplicationScoped
@Transactional
public class ReadDirectory {
  private final Sources sources;
  private final Clock clock;

  @Inject
  public ReadDirectory(Sources sources, Clock clock) {
    this.sources = sources;
    this.clock = clock;
  }

  /** Every vetted provider in force, one at a time. */
  public void forEach(Consumer<ListedProvider> reader) {
    sources.forEachVetted(LocalDate.now(clock), reader);
  }
}
