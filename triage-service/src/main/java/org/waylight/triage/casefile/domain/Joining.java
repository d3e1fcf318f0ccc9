package org.waylight.triage.casefile.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.triage.assessment.domain.Assessment;
import org.waylight.triage.assessment.domain.ReadingDecision;

/**
 * How two cases become one, and one becomes two again with everything in its place (TRI-8). Nothing
 * is lost by it, no urgency falls by joining, and no clock ends later by either.
 */
public final class Joining {
  private Joining() {}

  /** The case with all of another. */
  static CaseFile absorb(CaseFile kept, CaseFile given, Circumstances now) {
    Raised raised = kept.raised() == null ? given.raised() : kept.raised();
    Draft draft =
        new Draft(
            kept.state().afterNews(now.now()),
            together(kept.signals(), given.signals()),
            both(kept.persons(), given.persons()),
            Stream.concat(held(kept, given).stream(), held(given, kept).stream())
                .distinct()
                .sorted(Comparator.comparing(ReadingDecision::at))
                .toList(),
            byTime(both(kept.personDecisions(), given.personDecisions())),
            raised);
    CaseFile joined = next(kept, draft, now);
    return CaseFile.isMet(given.state())
        ? joined
        : clocked(joined, joined.clock().noLaterThan(given.clock()));
  }

  /** What comes of a person's joining two cases: each must be theirs or nobody's. */
  public static MoveResult joinable(CaseFile kept, CaseFile given, String by, Circumstances now) {
    return kept.heldBy(by)
        // What was closed may still prove to belong here.
        .or(() -> given.state() instanceof CaseState.Closed ? Optional.empty() : given.heldBy(by))
        .orElseGet(() -> new MoveResult.Moved(absorb(kept, given, now)));
  }

  /**
   * Whether a person may take something out of a case: it is theirs or nobody's, and not closed.
   */
  public static MoveResult partable(CaseFile kept, String by) {
    return kept.heldBy(by).orElseGet(() -> new MoveResult.Moved(kept));
  }

  /** The case's own decisions that joining sets aside: they would lower what the other raises. */
  public static List<ReadingDecision> setAside(CaseFile kept, CaseFile given) {
    List<ReadingDecision> held = held(kept, given);
    return kept.readingDecisions().stream().filter(decision -> !held.contains(decision)).toList();
  }

  /** A case that joined another, as a case of its own again, and the other without it. */
  public record Parted(CaseFile stays, CaseFile goes) {}

  /**
   * Parts two cases that were joined.
   *
   * @param given as it was left when it joined
   * @param signalIds those of the signals that go back
   */
  public static Parted partAgain(
      CaseFile kept, CaseFile given, Set<UUID> signalIds, Joined join, Circumstances now) {
    List<Signal> moved = moved(kept, signalIds);
    boolean news =
        moved.stream()
            .flatMap(signal -> signal.messages().stream())
            .anyMatch(message -> !join.messageIds().contains(message.id()));
    CaseState state = news ? join.stateBefore().afterNews(now.now()) : join.stateBefore();
    Set<UUID> known = new HashSet<>(ids(given.persons()));
    Draft draft =
        new Draft(
            state,
            moved,
            both(given.persons(), sentBy(kept.persons(), signalIds)),
            given.readingDecisions(),
            byTime(
                both(
                    given.personDecisions(),
                    kept.personDecisions().stream()
                        .filter(decision -> known.contains(decision.personId()))
                        .toList())),
            given.raised());
    CaseFile goes = next(given, join.stateBefore(), draft, now);
    // Somebody told of whom only the other case brought, and about whom nobody decided since.
    kept.persons().stream()
        .filter(person -> person.isToldOf() && !join.personsBefore().contains(person.id()))
        .map(Person::id)
        .filter(id -> kept.personDecisions().stream().noneMatch(d -> d.personId().equals(id)))
        .forEach(known::add);
    List<ReadingDecision> decisions = new ArrayList<>(kept.readingDecisions());
    decisions.removeAll(given.readingDecisions());
    decisions.addAll(join.setAside());
    decisions.sort(Comparator.comparing(ReadingDecision::at));
    Raised raised =
        Objects.equals(kept.raised(), given.raised()) ? join.raisedBefore() : kept.raised();
    // Whom the case told of before, also where a victim of the other spoke meanwhile.
    UUID toldOf = StableIds.potentialVictim(kept.id());
    List<Person> again =
        join.personsBefore().contains(toldOf)
            ? List.of(Persons.toldOf(toldOf, List.of()))
            : List.of();
    return new Parted(
        without(kept, again, signalIds, known, decisions.stream().distinct().toList(), raised, now),
        goes);
  }

  /**
   * Parts signals that tell of another situation into a case of their own. What a supervisor found
   * to be so, and an alert, counts for both: nobody said for which it was.
   */
  public static Parted part(CaseFile kept, Set<UUID> signalIds, UUID newId, Circumstances now) {
    List<Person> senders = sentBy(kept.persons(), signalIds);
    Set<UUID> gone = ids(senders);
    Draft draft =
        new Draft(
            new CaseState.Open(),
            moved(kept, signalIds),
            senders,
            kept.readingDecisions().stream()
                .filter(decision -> decision.value() == Answer.YES)
                .toList(),
            kept.personDecisions().stream()
                .filter(decision -> gone.contains(decision.personId()))
                .toList(),
            kept.raised());
    Assessment assessment = draft.assess(now);
    CaseClock fresh = now.clocks().start(assessment.urgency(), now.now());
    CaseFile goes =
        new CaseFile(
            newId,
            1,
            draft.state(),
            now.now(),
            draft.signals(),
            draft.persons(newId, assessment),
            draft.readingDecisions(),
            draft.personDecisions(),
            draft.raised(),
            CaseFile.isMet(kept.state()) ? fresh : fresh.noLaterThan(kept.clock()),
            assessment,
            null);
    return new Parted(
        without(kept, List.of(), signalIds, gone, kept.readingDecisions(), kept.raised(), now),
        goes);
  }

  private static CaseFile without(
      CaseFile kept,
      List<Person> again,
      Set<UUID> signalIds,
      Set<UUID> gone,
      List<ReadingDecision> decisions,
      @Nullable Raised raised,
      Circumstances now) {
    List<Signal> left =
        kept.signals().stream().filter(signal -> !signalIds.contains(signal.id())).toList();
    Set<UUID> stillHere =
        kept.persons().stream()
            .filter(person -> person.signalIds().stream().anyMatch(id -> !signalIds.contains(id)))
            .map(Person::id)
            .collect(Collectors.toSet());
    List<Person> persons =
        Stream.concat(kept.persons().stream(), again.stream())
            .filter(person -> !gone.contains(person.id()) || stillHere.contains(person.id()))
            .map(person -> person.without(gone))
            .toList();
    Set<UUID> named = ids(persons);
    Draft draft =
        new Draft(
            kept.state().afterNews(now.now()),
            left,
            persons,
            decisions,
            kept.personDecisions().stream()
                .filter(
                    decision ->
                        named.contains(decision.personId()) || !gone.contains(decision.personId()))
                .toList(),
            raised);
    return next(kept, draft, now);
  }

  private static CaseFile next(CaseFile file, Draft draft, Circumstances now) {
    return next(file, file.state(), draft, now);
  }

  private static CaseFile next(CaseFile file, CaseState before, Draft draft, Circumstances now) {
    Assessment assessed = draft.assess(now);
    boolean wantsWorkAgain = CaseFile.isMet(before) && !CaseFile.isMet(draft.state());
    return new CaseFile(
        file.id(),
        file.version() + 1,
        draft.state(),
        file.openedAt(),
        draft.signals(),
        draft.persons(file.id(), assessed),
        draft.readingDecisions(),
        draft.personDecisions(),
        draft.raised(),
        wantsWorkAgain
            ? now.clocks().start(assessed.urgency(), now.now())
            : file.clock()
                .at(assessed.urgency(), now.now(), now.clocks())
                .noLaterThan(file.clock()),
        assessed,
        null);
  }

  private static CaseFile clocked(CaseFile file, CaseClock clock) {
    return new CaseFile(
        file.id(),
        file.version(),
        file.state(),
        file.openedAt(),
        file.signals(),
        file.persons(),
        file.readingDecisions(),
        file.personDecisions(),
        file.raised(),
        clock,
        file.assessment(),
        file.mergedInto());
  }

  /** Its decisions, but for those that would lower what only the other raises. */
  private static List<ReadingDecision> held(CaseFile file, CaseFile other) {
    return file.readingDecisions().stream()
        .filter(
            decision ->
                decision.value() == Answer.YES || !raisesAlone(other, file, decision.kind()))
        .toList();
  }

  private static boolean raisesAlone(CaseFile one, CaseFile other, ReadingKind kind) {
    return one.assessment().reading(kind).raises() && !other.assessment().reading(kind).raises();
  }

  private static List<Signal> together(List<Signal> one, List<Signal> other) {
    TreeMap<UUID, Signal> byId = new TreeMap<>();
    Stream.concat(one.stream(), other.stream())
        .forEach(signal -> byId.merge(signal.id(), signal, Signal::merge));
    return byId.values().stream()
        .sorted(Comparator.comparing(Signal::receivedAt).thenComparing(Signal::id))
        .toList();
  }

  private static List<Signal> moved(CaseFile kept, Set<UUID> signalIds) {
    return kept.signals().stream().filter(signal -> signalIds.contains(signal.id())).toList();
  }

  /** Those who sent any of these signals, as senders of these alone. */
  private static List<Person> sentBy(List<Person> persons, Set<UUID> signalIds) {
    return persons.stream()
        .filter(person -> person.signalIds().stream().anyMatch(signalIds::contains))
        .toList();
  }

  private static Set<UUID> ids(List<Person> persons) {
    return persons.stream().map(Person::id).collect(Collectors.toSet());
  }

  private static List<PersonDecision> byTime(List<PersonDecision> decisions) {
    return decisions.stream().sorted(Comparator.comparing(PersonDecision::at)).toList();
  }

  private static <T> List<T> both(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).distinct().toList();
  }
}
