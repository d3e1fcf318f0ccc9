package org.waylight.protocol.domain;

import java.util.Optional;

/** What editors write and approvers put in force, whatever its kind. */
public sealed interface Content permits ProtocolContent, OrganisationContent, PolicyContent {
  /** Which kind of entry this is the content of. */
  RegistryKind registryKind();

  /** What people call it. */
  String name();

  /** What no second entry may occupy, if it occupies anything. */
  Optional<Slot> slot();
}
