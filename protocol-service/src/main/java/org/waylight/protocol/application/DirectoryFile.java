package org.waylight.protocol.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waylight.protocol.domain.OrganisationContent;

/**
 * An HSDS file as it arrives: read once from start to end, then understood provider by provider.
 */
public interface DirectoryFile {
  /** Reads all rows; what is wrong with one is told, and the reading goes on. */
  void read(Consumer<StagedRow> rows, Consumer<DirectoryProblem> problems);

  /**
   * Understands what the file says of one organisation.
   *
   * @param known how the organisation stands here; what is Waylight's own and not in the file is
   *     kept from it
   */
  Understood understand(StagedProvider provider, @Nullable OrganisationContent known);

  /**
   * A provider as Waylight keeps it, and what the file said of each of its services.
   *
   * @param sources by service, without anything of a confidential location
   */
  record Understood(
      @Nullable UUID id,
      @Nullable OrganisationContent content,
      Map<UUID, String> sources,
      List<DirectoryProblem> problems) {
    /** Copies the collections. */
    public Understood {
      sources = Map.copyOf(sources);
      problems = List.copyOf(problems);
    }
  }
}
