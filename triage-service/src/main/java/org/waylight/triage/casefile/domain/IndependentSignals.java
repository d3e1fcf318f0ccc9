package org.waylight.triage.casefile.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Which signals of a case corroborate each other (TRI-8): one of each person, and of those who pass
 * on the same words one. Who writes twice, or forwards what another wrote, makes nothing truer.
 */
final class IndependentSignals {
  /** One finding in common says nothing of who wrote it; the same ones in the same order do. */
  private static final int ENOUGH_TO_TELL = 2;

  private IndependentSignals() {}

  /** A signal of each who told of it independently, always the same one and in the same order. */
  static List<UUID> of(List<Signal> signals, List<Person> signalers) {
    Set<List<String>> said = new HashSet<>();
    List<UUID> independent = new ArrayList<>();
    // In an order of their own: who is first is chosen alike however the signals arrived (INT-4).
    List<Person> inOrder =
        signalers.stream()
            .sorted(
                Comparator.comparing(
                    person ->
                        person.signalIds().stream().min(Comparator.naturalOrder()).orElseThrow()))
            .toList();
    for (Person person : inOrder) {
      boolean ownWords = false;
      UUID first = null;
      for (Signal signal : signals) {
        if (person.signalIds().contains(signal.id())) {
          first = first == null || signal.id().compareTo(first) < 0 ? signal.id() : first;
          List<String> words = words(signal);
          ownWords |= words.size() < ENOUGH_TO_TELL || said.add(words);
        }
      }
      if (first != null && ownWords) {
        independent.add(first);
      }
    }
    return independent;
  }

  /** What was read in a signal, in order: as good as its words, which stay sealed. */
  private static List<String> words(Signal signal) {
    return signal.messages().stream()
        .filter(Message::speaks)
        .flatMap(message -> message.reading().hits().stream())
        .map(hit -> hit.indicator())
        .toList();
  }
}
