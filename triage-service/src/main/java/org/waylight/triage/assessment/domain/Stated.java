package org.waylight.triage.assessment.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.SignalerKind;

/**
 * What people stated about a situation, all signals taken together, without any personal text.
 *
 * @param ages in years, of anybody involved
 * @param place a place was stated
 * @param time it was stated when it happened
 * @param reach the signaler left a way to be reached
 * @param consented somebody consented to a report or a referral
 * @param raised an advocate raised an alert
 * @param signalers how many people told of it independently
 * @param unresolvedReceipt a receipt was quoted that belongs to no signal (INT-5)
 * @param toldIn a signal of each of those signalers
 */
public record Stated(
    Map<ReadingKind, Answer> answers,
    List<Integer> ages,
    boolean place,
    boolean time,
    boolean reach,
    boolean consented,
    @Nullable String language,
    Set<SignalerKind> kinds,
    boolean raised,
    int signalers,
    boolean unresolvedReceipt,
    List<UUID> toldIn) {

  /** Nothing stated, one signaler. */
  public static final Stated NOTHING =
      new Stated(Map.of(), List.of(), false, false, false, false, null, Set.of(), false, 1, false);

  /** Where it does not matter in which signals it was told. */
  public Stated(
      Map<ReadingKind, Answer> answers,
      List<Integer> ages,
      boolean place,
      boolean time,
      boolean reach,
      boolean consented,
      @Nullable String language,
      Set<SignalerKind> kinds,
      boolean raised,
      int signalers,
      boolean unresolvedReceipt) {
    this(
        answers,
        ages,
        place,
        time,
        reach,
        consented,
        language,
        kinds,
        raised,
        signalers,
        unresolvedReceipt,
        List.of());
  }

  public Stated {
    toldIn = List.copyOf(toldIn);
    answers = Map.copyOf(answers);
    ages = List.copyOf(ages);
    kinds = Set.copyOf(kinds);
  }

  /** The stated answer; an age below 18 answers for a minor (TRI-3). */
  public Answer answer(ReadingKind kind) {
    boolean youngAge = kind == ReadingKind.MINOR && ages.stream().anyMatch(age -> age < 18);
    return youngAge ? Answer.YES : answers.getOrDefault(kind, Answer.UNKNOWN);
  }

  /** Whether something concrete was stated: who, where, when or how to reach (TRI-6). */
  boolean concrete() {
    return place || time || reach || !ages.isEmpty();
  }

  /** Whether a fact that may make urgent was stated. */
  boolean raises() {
    return Arrays.stream(ReadingKind.values()).anyMatch(kind -> answer(kind) == Answer.YES);
  }

  /** Whether somebody of this kind told of it. */
  public boolean toldBy(SignalerKind kind) {
    return kinds.contains(kind);
  }
}
