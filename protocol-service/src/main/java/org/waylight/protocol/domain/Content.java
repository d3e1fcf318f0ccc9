package org.waylight.protocol.domain;

import java.time.LocalDate;
import java.util.Optional;

/** What editors write and approvers put in force, whatever its kind. */
public sealed interface Content permits ProtocolContent, OrganisationContent, PolicyContent {
  /** Which kind of entry this is the content of. */
  RegistryKind registryKind();

  /** What people call it. */
  String name();

  /** What no second entry may occupy, if it occupies anything. */
  Optional<Slot> slot();

  /** The first day it holds; an organisation's is the day of its approval. */
  default Optional<LocalDate> startsOn() {
    return Optional.empty();
  }

  /** The first day it no longer holds, if it says so. */
  default Optional<LocalDate> endsOn() {
    return Optional.empty();
  }
}
