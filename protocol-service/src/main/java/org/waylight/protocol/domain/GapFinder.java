package org.waylight.protocol.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.place.UnitedStates;
import org.waylight.contracts.place.UnitedStates.State;
import org.waylight.contracts.v1.Geography;
import org.waylight.contracts.v1.GeographyLevel;
import org.waylight.contracts.v1.OrganisationContact;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.Topic;

/** Collects what is missing, one organisation and protocol after the other; organisations first. */
public final class GapFinder {
  private final LocalDate today;
  private final Duration staleAfter;
  private final Duration verifyEvery;
  private final Coverage coverage = new Coverage();
  private final Set<UUID> usable = new HashSet<>();
  private final List<Mandate> unmet;
  private final List<Gap> gaps = new ArrayList<>();

  /** Starts a report of a day. */
  public GapFinder(LocalDate today, Duration staleAfter, Duration verifyEvery) {
    this.today = today;
    this.staleAfter = staleAfter;
    this.verifyEvery = verifyEvery;
    this.unmet = new ArrayList<>(Mandates.on(today));
  }

  /** An organisation in force. */
  public void add(UUID id, OrganisationContent organisation) {
    if (UsableContact.existsAt(organisation, today, staleAfter)) {
      usable.add(id);
    }
    LocalDate oldest = today.minusDays(verifyEvery.toDays());
    for (OrganisationContact contact : organisation.contacts()) {
      if (contact.verifiedOn().isBefore(oldest)) {
        gaps.add(
            gap(
                Gap.Kind.UNVERIFIED_CONTACT,
                id,
                organisation.name() + ": " + contact.role(),
                contact.contactId(),
                contact.verifiedOn()));
      }
    }
    if (organisation.vettedUntil() != null && organisation.vettedUntil().isBefore(today)) {
      gaps.add(
          gap(
              Gap.Kind.EXPIRED_PROVIDER,
              id,
              organisation.name(),
              null,
              organisation.vettedUntil()));
    }
  }

  /** A protocol in force; places and topics are asked of one kind of recipient. */
  public void add(UUID id, ProtocolContent protocol, RecipientKind asked) {
    if (!protocol.recipients().isEmpty()
        && protocol.recipients().stream().noneMatch(usable::contains)) {
      gaps.add(gap(Gap.Kind.NO_LIVE_CONTACT, id, protocol.name(), null, null));
    }
    if (!UnlistedPlaces.of(protocol).isEmpty()) {
      gaps.add(
          new Gap(
              Gap.Kind.UNLISTED_PLACE,
              Gap.Kind.UNLISTED_PLACE + " " + protocol.name() + " " + id,
              id,
              protocol.name(),
              protocol.geography(),
              null,
              null,
              null,
              null));
    }
    if (protocol.recipientKind() == asked) {
      coverage.add(id, protocol);
    }
    unmet.removeIf(mandate -> mandate.isMetBy(protocol));
  }

  /** Everything found, in the order of the keys. */
  public List<Gap> gaps(boolean counties) {
    List<Gap> all = new ArrayList<>(gaps);
    for (Mandate mandate : unmet) {
      all.add(
          new Gap(
              Gap.Kind.MANDATE_WITHOUT_PROTOCOL,
              Gap.Kind.MANDATE_WITHOUT_PROTOCOL
                  + " "
                  + mandate.state()
                  + " "
                  + mandate.recipientKind()
                  + " "
                  + mandate.effectiveFrom(),
              null,
              mandate.recipientKind() + ", " + mandate.statute(),
              state(mandate.state()),
              null,
              null,
              mandate.effectiveFrom(),
              null));
    }
    for (State state : UnitedStates.all().states()) {
      uncovered(state(state.code()), state.name(), all);
      if (counties) {
        state
            .counties()
            .forEach(
                county ->
                    uncovered(
                        county(state.code(), county.name()),
                        county.name() + ", " + state.code(),
                        all));
      }
    }
    all.sort(Comparator.comparing(Gap::key));
    return all;
  }

  private void uncovered(Geography place, String name, List<Gap> found) {
    for (Topic topic : Topic.values()) {
      if (!coverage.isOwn(place, topic)) {
        var used = coverage.used(place, topic);
        found.add(
            new Gap(
                Gap.Kind.NO_OWN_PROTOCOL,
                Gap.Kind.NO_OWN_PROTOCOL + " " + place.state() + " " + name + " " + topic,
                used.map(Coverage.Covering::id).orElse(null),
                name,
                place,
                topic,
                null,
                null,
                used.map(Coverage.Covering::level).orElse(null)));
      }
    }
  }

  private static Gap gap(
      Gap.Kind kind, UUID id, String name, @Nullable UUID contactId, @Nullable LocalDate since) {
    String key = kind + " " + name + " " + id + (contactId == null ? "" : " " + contactId);
    return new Gap(kind, key, id, name, null, null, contactId, since, null);
  }

  private static Geography state(String code) {
    return new Geography(GeographyLevel.STATE, "US", code, null, null, null, null);
  }

  private static Geography county(String state, String name) {
    return new Geography(GeographyLevel.COUNTY, "US", state, name, null, null, null);
  }
}
