package org.waylight.protocol.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waylight.contracts.PolicySettings;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.protocol.application.Surroundings;
import org.waylight.protocol.domain.Content;
import org.waylight.protocol.domain.ProtocolContent;
import org.waylight.protocol.domain.Registry;
import org.waylight.protocol.domain.Registry.KnownOrganisation;
import org.waylight.protocol.domain.Registry.Occupied;
import org.waylight.protocol.domain.Slot;

/** What the rules must know, asked of PostgreSQL. */
@ApplicationScoped
class StoredSurroundings implements Surroundings {
  private final Database database;

  @Inject
  StoredSurroundings(Database database) {
    this.database = database;
  }

  @Override
  public Registry of(Collection<? extends Content> contents, LocalDate today) {
    Set<UUID> named =
        contents.stream()
            .flatMap(
                content ->
                    content instanceof ProtocolContent protocol
                        ? protocol.recipients().stream()
                        : Stream.empty())
            .collect(Collectors.toSet());
    Set<String> slots =
        contents.stream()
            .flatMap(content -> content.slot().stream())
            .map(Slot::key)
            .collect(Collectors.toSet());
    return new Registry(today, organisations(named), occupied(slots));
  }

  private Map<UUID, KnownOrganisation> organisations(Set<UUID> named) {
    return database
        .rows(
            """
            select id, recipient_kind, published_content is not null as in_force from entry
            where id = any (?) and kind = 'ORGANISATION' and state <> 'WITHDRAWN'
            """,
            (connection, parameters) -> parameters.ids(connection, named),
            row ->
                Map.entry(
                    row.getObject("id", UUID.class),
                    new KnownOrganisation(
                        RecipientKind.valueOf(row.getString("recipient_kind")),
                        row.getBoolean("in_force"))))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Map<String, List<Occupied>> occupied(Set<String> slots) {
    return database
        .rows(
            """
            select id, published_content ->> 'name' as name, slot, slot_from, slot_to
            from entry where slot = any (?)
            union all
            select id, next_content ->> 'name', next_slot, next_slot_from, next_slot_to
            from entry where next_slot = any (?)
            """,
            (connection, parameters) ->
                parameters.texts(connection, slots).texts(connection, slots),
            row ->
                new Occupied(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    new Slot(
                        row.getString("slot"),
                        row.getObject("slot_from", LocalDate.class),
                        row.getObject("slot_to", LocalDate.class))))
        .stream()
        .collect(Collectors.groupingBy(occupied -> occupied.slot().key()));
  }

  @Override
  public boolean hasOtherFallback(UUID id, RecipientKind recipientKind) {
    return !database
        .rows(
            "select id from entry where fallback and recipient_kind = ? and id <> ? limit 1",
            (_, parameters) -> parameters.text(recipientKind.name()).value(id),
            row -> row.getString("id"))
        .isEmpty();
  }

  @Override
  public Optional<Duration> disclosureSetting(String key, LocalDate today) {
    return database
        .rows(
            """
            select settings ->> ? as age from (
              select published_content -> 'settings' as settings, slot, slot_from from entry
              union all
              select next_content -> 'settings', next_slot, next_slot_from from entry) as policy
            where slot = ? and slot_from <= ? order by slot_from desc limit 1
            """,
            (_, parameters) -> parameters.text(key).text(PolicySettings.DISCLOSURE).value(today),
            row -> Optional.ofNullable(row.getString("age")).map(Duration::parse))
        .stream()
        .findFirst()
        .flatMap(found -> found);
  }

  @Override
  public void oneAtATime() {
    database.rows(
        "select pg_advisory_xact_lock(hashtext('registry'))::text as held",
        (_, _) -> {},
        row -> row.getString("held"));
  }
}
