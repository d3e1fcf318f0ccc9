package org.waylight.standalone.faults;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.waylight.standalone.replay.StoredTexts.Stored;

/** Compares, word for word, what was accepted with what a service holds of it. */
final class Audit {
  private final String run;
  private final List<Posting> made;
  private final Map<Integer, Accepted> accepted;

  Audit(String run, List<Posting> made, Map<Integer, Accepted> accepted) {
    this.run = run;
    this.made = made;
    this.accepted = accepted;
  }

  /**
   * What was found in one place.
   *
   * @param held postings that are there, each counted once
   * @param lost accepted, and not there
   * @param twice there more than once
   * @param changed there with other words than were sent
   * @param elsewhere in another signal than its gateway was told
   * @param misplaced messages that do not come after the one before them, or not at their Index
   * @param scattered conversations in more than one signal
   * @param unheard there although no 2xx was heard for them: allowed, after a broken connection
   */
  record Findings(
      int held,
      List<String> lost,
      List<String> twice,
      List<String> changed,
      List<String> elsewhere,
      List<String> misplaced,
      Set<Integer> scattered,
      int unheard) {}

  /** Goes through everything a place holds; signal by signal, in the place's order. */
  Findings of(Consumer<Consumer<Stored>> place) {
    Pass pass = new Pass();
    place.accept(pass::take);
    List<String> lost = new ArrayList<>();
    int unheard = 0;
    for (Posting posting : made) {
      Accepted told = accepted.get(posting.number());
      int times = pass.times[posting.number()];
      if (told != null && times == 0) {
        lost.add(
            "%s, accepted at %.1f s%s%s"
                .formatted(
                    posting,
                    told.seconds(),
                    told.byKafka() ? " by Kafka alone" : "",
                    told.signalId() == null ? "" : ", signal " + told.signalId()));
      }
      if (told == null && times > 0) {
        unheard++;
      }
    }
    return new Findings(
        pass.held,
        lost,
        pass.twice,
        pass.changed,
        pass.elsewhere,
        pass.misplaced.stream().sorted(Comparator.naturalOrder()).toList(),
        pass.scattered,
        unheard);
  }

  private final class Pass {
    private final byte[] times = new byte[made.size()];
    private final List<String> twice = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();
    private final List<String> elsewhere = new ArrayList<>();
    private final List<String> misplaced = new ArrayList<>();
    private final Map<Integer, String> signalOf = new HashMap<>();
    private final Set<Integer> scattered = new HashSet<>();
    private int held;
    private String signal = "";
    private int last = -1;

    void take(Stored stored) {
      String text = stored.text();
      OptionalInt number = text == null ? OptionalInt.empty() : Posting.numberIn(text, run);
      if (text == null || number.isEmpty() || number.getAsInt() >= made.size()) {
        return;
      }
      Posting posting = made.get(number.getAsInt());
      if (!text.equals(posting.text(run))) {
        changed.add(posting.toString());
        return;
      }
      count(posting);
      if (posting.ofConversation()) {
        order(posting, stored);
      } else {
        Accepted told = accepted.get(posting.number());
        if (told != null && !stored.signalId().equals(String.valueOf(told.signalId()))) {
          elsewhere.add(posting.toString());
        }
      }
    }

    private void count(Posting posting) {
      if (++times[posting.number()] == 1) {
        held++;
      } else {
        twice.add(posting.toString());
      }
    }

    private void order(Posting posting, Stored stored) {
      if (!stored.signalId().equals(signal)) {
        signal = stored.signalId();
        last = -1;
      }
      if (posting.index() < last || stored.position() != posting.index()) {
        misplaced.add(posting.toString());
      }
      last = posting.index();
      String first = signalOf.putIfAbsent(posting.conversation(), signal);
      if (first != null && !first.equals(signal)) {
        scattered.add(posting.conversation());
      }
    }
  }
}
