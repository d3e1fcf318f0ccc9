package org.waylight.triage.casefile.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.CloseReason;
import org.waylight.contracts.v1.PersonRole;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.Standing;
import org.waylight.contracts.v1.Urgency;
import org.waylight.triage.assessment.domain.Assessment;
import org.waylight.triage.assessment.domain.MessageReading;
import org.waylight.triage.assessment.domain.ReadingDecision;
import org.waylight.triage.assessment.domain.Stated;
import org.waylight.triage.casefile.domain.CaseState.Claimed;
import org.waylight.triage.casefile.domain.CaseState.Closed;
import org.waylight.triage.casefile.domain.CaseState.Open;
import org.waylight.triage.casefile.domain.CaseState.Reviewed;
import org.waylight.triage.casefile.domain.MoveResult.HeldBy;
import org.waylight.triage.casefile.domain.MoveResult.IsClosed;
import org.waylight.triage.casefile.domain.MoveResult.Moved;
import org.waylight.triage.casefile.domain.MoveResult.NoSuchPerson;
import org.waylight.triage.casefile.domain.MoveResult.NotHeld;

/**
 * One potential situation: its signals, its persons, what is concluded and decided, who has it and
 * until when it must be met. Every change gives a new version; assessment, persons and clock always
 * follow from the rest.
 *
 * @param version grows with every change; 1 at the opening
 */
public record CaseFile(
    UUID id,
    long version,
    CaseState state,
    Instant openedAt,
    List<Signal> signals,
    List<Person> persons,
    List<ReadingDecision> readingDecisions,
    List<PersonDecision> personDecisions,
    @Nullable Raised raised,
    CaseClock clock,
    Assessment assessment,
    @Nullable UUID mergedInto) {

  public CaseFile {
    signals = List.copyOf(signals);
    persons = List.copyOf(persons);
    readingDecisions = List.copyOf(readingDecisions);
    personDecisions = List.copyOf(personDecisions);
  }

  /** Opens a case with its first signals. */
  public static CaseFile open(UUID id, List<Signal> signals, Circumstances now) {
    Draft draft = new Draft(new Open(), signals, List.of(), List.of(), List.of(), null);
    Assessment assessment = draft.assess(now);
    return new CaseFile(
        id,
        1,
        draft.state(),
        now.now(),
        signals,
        draft.persons(id, assessment),
        List.of(),
        List.of(),
        null,
        now.clocks().start(assessment.urgency(), now.now()),
        assessment,
        null);
  }

  /** The case under a version newer than one that was told of it before a restore. */
  CaseFile after(long told) {
    return told < version
        ? this
        : new CaseFile(
            id,
            told + 1,
            state,
            openedAt,
            signals,
            persons,
            readingDecisions,
            personDecisions,
            raised,
            clock,
            assessment,
            mergedInto);
  }

  /** The case after signals joined it or grew; the same case if they bring nothing new. */
  public CaseFile with(List<Signal> news, Circumstances now) {
    TreeMap<UUID, Signal> byId = new TreeMap<>();
    Stream.concat(signals.stream(), news.stream())
        .forEach(signal -> byId.merge(signal.id(), signal, Signal::merge));
    List<Signal> merged =
        byId.values().stream()
            .sorted(Comparator.comparing(Signal::receivedAt).thenComparing(Signal::id))
            .toList();
    if (Set.copyOf(merged).equals(Set.copyOf(signals))) {
      return this;
    }
    return next(draft -> draft.signals(merged).state(state.afterNews(now.now())), now);
  }

  /** Takes over all of a case that proved to be the same situation. */
  public CaseFile absorb(CaseFile other, Circumstances now) {
    return Joining.absorb(this, other, now);
  }

  /**
   * The case with its messages read again, by other indicators. What made it urgent stays: text
   * never lowers (TRI-2), so where a rule would hold no more, what was read for it is kept.
   *
   * @param readings by message id; messages without one stay as they were read
   */
  public CaseFile readAgain(Map<UUID, MessageReading> readings, Circumstances now) {
    CaseFile plainly = next(draft -> draft.signals(read(readings)), now);
    if (Set.copyOf(plainly.assessment.urgencyRules()).containsAll(assessment.urgencyRules())) {
      return plainly;
    }
    Map<UUID, MessageReading> keeping = new HashMap<>(readings);
    signals.stream()
        .flatMap(signal -> signal.messages().stream())
        .forEach(
            message ->
                keeping.computeIfPresent(
                    message.id(), (id, reading) -> reading.keepingRisksOf(message.reading())));
    return next(draft -> draft.signals(read(keeping)), now);
  }

  /** What would be concluded if the messages had been read so. */
  public Assessment assessedWith(Map<UUID, MessageReading> readings, Circumstances now) {
    return draft().signals(read(readings)).assess(now);
  }

  private List<Signal> read(Map<UUID, MessageReading> readings) {
    return signals.stream()
        .map(
            signal ->
                signal.holding(
                    signal.messages().stream()
                        .map(
                            message ->
                                message.read(
                                    readings.getOrDefault(message.id(), message.reading())))
                        .toList()))
        .toList();
  }

  /** Closed because its signals moved to another case. */
  public CaseFile mergedInto(UUID other, String by, Instant now) {
    return new CaseFile(
        id,
        version + 1,
        new Closed(CloseReason.DUPLICATE, by, now),
        openedAt,
        List.of(),
        persons,
        readingDecisions,
        personDecisions,
        raised,
        clock,
        assessment,
        other);
  }

  /** A supervisor takes the case. */
  public MoveResult claim(String by, Circumstances now) {
    return switch (state) {
      case Open() -> new Moved(next(draft -> draft.state(new Claimed(by, now.now())), now));
      case Claimed(String who, Instant at) -> who.equals(by) ? new Moved(this) : new HeldBy(who);
      case Reviewed(String who, Instant at) -> who.equals(by) ? new Moved(this) : new HeldBy(who);
      case Closed closed -> new IsClosed();
    };
  }

  /**
   * A supervisor takes the case from another who cannot go on with it. It wants the new one's own
   * review (TRI-9); a clock that has not been met runs on (TRI-10).
   */
  public MoveResult takeOver(String by, Circumstances now) {
    return switch (state) {
      case Open() -> new NotHeld();
      case Claimed(String who, Instant at) -> takenFrom(who, by, now);
      case Reviewed(String who, Instant at) -> takenFrom(who, by, now);
      case Closed closed -> new IsClosed();
    };
  }

  /** The supervisor who has it gives it back; its clock starts anew if it had been met. */
  public MoveResult release(String by, Circumstances now) {
    return switch (state) {
      case Open() -> new NotHeld();
      case Claimed(String who, Instant at) ->
          who.equals(by) ? new Moved(next(draft -> draft.state(new Open()), now)) : new HeldBy(who);
      case Reviewed(String who, Instant at) ->
          who.equals(by) ? new Moved(next(draft -> draft.state(new Open()), now)) : new HeldBy(who);
      case Closed closed -> new IsClosed();
    };
  }

  /** A supervisor confirms a reading or sets it against what was read or stated (TRI-9). */
  public MoveResult decide(ReadingKind kind, Answer value, String by, Circumstances now) {
    return heldBy(by)
        .orElseGet(
            () -> {
              ReadingDecision decision =
                  new ReadingDecision(
                      kind,
                      value,
                      assessment.reading(kind).value() == value
                          ? Standing.CONFIRMED
                          : Standing.OVERRIDDEN,
                      by,
                      now.now(),
                      messageIds(),
                      stated().answer(kind));
              return new Moved(
                  next(draft -> draft.decisions(decision).state(new Reviewed(by, now.now())), now));
            });
  }

  /** A supervisor confirms or corrects who somebody is; a confirmed minor settles TRI-3 too. */
  public MoveResult decide(PersonDecision decision, Circumstances now) {
    String by = decision.decidedBy();
    return heldBy(by)
        .orElseGet(
            () -> {
              if (persons.stream().noneMatch(p -> p.id().equals(decision.personId()))) {
                return new NoSuchPerson();
              }
              return new Moved(
                  next(
                      draft ->
                          minorSettledBy(decision, now)
                              .map(draft::decisions)
                              .orElse(draft)
                              .persons(decision)
                              .state(new Reviewed(by, now.now())),
                      now));
            });
  }

  /** An advocate raises an alert. */
  public MoveResult raise(String by, Circumstances now) {
    if (state instanceof Closed) {
      return new IsClosed();
    }
    Raised first = raised == null ? new Raised(by, now.now()) : raised;
    return new Moved(next(draft -> draft.raised(first).state(state.afterNews(now.now())), now));
  }

  /** Facts an advocate learned; they join the latest signal, the conversation they came up in. */
  public MoveResult state(Facts facts, Circumstances now) {
    if (state instanceof Closed) {
      return new IsClosed();
    }
    Signal latest = signals.getLast();
    Signal brought =
        new Signal(
            latest.id(),
            null,
            null,
            latest.receivedAt(),
            null,
            false,
            null,
            false,
            facts,
            List.of());
    return new Moved(with(List.of(brought), now));
  }

  /** A person closes the case. */
  public MoveResult close(CloseReason reason, String by, Circumstances now) {
    return heldBy(by)
        .orElseGet(
            () -> new Moved(next(draft -> draft.state(new Closed(reason, by, now.now())), now)));
  }

  /** Urgent rules that hold now and did not before: each is told to every supervisor (TRI-5). */
  public List<String> newlyUrgent(@Nullable CaseFile before) {
    if (assessment.urgency() != Urgency.URGENT || state instanceof Closed) {
      return List.of();
    }
    List<String> known =
        before == null || before.state instanceof Closed
            ? List.of()
            : before.assessment.urgencyRules();
    return assessment.urgencyRules().stream()
        .filter(rule -> !known.contains(rule))
        .filter(rule -> rule.startsWith("TRI-3@") || rule.startsWith("TRI-4."))
        .toList();
  }

  private MoveResult takenFrom(String who, String by, Circumstances now) {
    return who.equals(by)
        ? new HeldBy(who)
        : new Moved(next(draft -> draft.state(new Claimed(by, now.now())), now));
  }

  Optional<MoveResult> heldBy(String by) {
    if (state instanceof Closed) {
      return Optional.of(new IsClosed());
    }
    return state.holder().filter(who -> !who.equals(by)).map(HeldBy::new);
  }

  private Optional<ReadingDecision> minorSettledBy(PersonDecision decision, Circumstances now) {
    boolean victim =
        persons.stream()
            .anyMatch(p -> p.id().equals(decision.personId()) && p.is(PersonRole.POTENTIAL_VICTIM));
    return victim && decision.ageBand() == AgeBand.MINOR
        ? Optional.of(
            new ReadingDecision(
                ReadingKind.MINOR,
                Answer.YES,
                Standing.CONFIRMED,
                decision.decidedBy(),
                now.now(),
                messageIds(),
                stated().answer(ReadingKind.MINOR)))
        : Optional.empty();
  }

  private Set<UUID> messageIds() {
    return signals.stream()
        .flatMap(signal -> signal.messages().stream())
        .map(Message::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Stated stated() {
    return draft().stated();
  }

  Draft draft() {
    return new Draft(state, signals, persons, readingDecisions, personDecisions, raised);
  }

  private CaseFile next(UnaryOperator<Draft> change, Circumstances now) {
    Draft draft = change.apply(draft());
    Assessment assessed = draft.assess(now);
    CaseClock running =
        isMet(state) && !isMet(draft.state())
            ? now.clocks().start(assessed.urgency(), now.now())
            : clock.at(assessed.urgency(), now.now(), now.clocks());
    return new CaseFile(
        id,
        version + 1,
        draft.state(),
        openedAt,
        draft.signals(),
        draft.persons(id, assessed),
        draft.readingDecisions(),
        draft.personDecisions(),
        draft.raised(),
        running,
        assessed,
        mergedInto);
  }

  /** A reviewed or closed case has met its clock: when it wants work again, a fresh one starts. */
  static boolean isMet(CaseState state) {
    return state instanceof Reviewed || state instanceof Closed;
  }
}
