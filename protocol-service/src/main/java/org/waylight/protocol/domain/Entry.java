package org.waylight.protocol.domain;

import java.time.Instant;
import java.util.UUID;
import org.waylight.protocol.domain.EntryState.Drafted;
import org.waylight.protocol.domain.EntryState.InForce;
import org.waylight.protocol.domain.EntryState.Revised;
import org.waylight.protocol.domain.EntryState.Withdrawn;

/**
 * A protocol, organisation or policy through all its versions: written by one person, put in force
 * by another, replaced by the next version, withdrawn.
 *
 * @param revision grows with every change, so that nobody overwrites what they have not seen
 */
public record Entry(UUID id, RegistryKind kind, long revision, EntryState state) {
  /** A first draft. */
  public static Entry first(UUID id, Edit edit) {
    return new Entry(id, edit.content().registryKind(), 1, new Drafted(Draft.of(1, edit)));
  }

  /** Saves the draft, or starts the next version's. */
  public Move save(Edit edit) {
    return switch (state) {
      case Drafted(Draft draft) -> to(new Drafted(draft.saved(edit)));
      case InForce(Published published) ->
          to(new Revised(published, Draft.of(published.version() + 1, edit)));
      case Revised(Published published, Draft draft) ->
          to(new Revised(published, draft.saved(edit)));
      case Withdrawn _ -> new Move.Refused(Refusal.WITHDRAWN);
    };
  }

  /** Puts the draft in force. */
  public Move approve(String approver, Instant at) {
    return switch (state) {
      case Drafted(Draft draft) -> putInForce(draft, approver, at);
      case Revised(Published _, Draft draft) -> putInForce(draft, approver, at);
      case InForce _ -> new Move.Refused(Refusal.NO_DRAFT);
      case Withdrawn _ -> new Move.Refused(Refusal.WITHDRAWN);
    };
  }

  /** Takes it out of force, and gives up what was being written. */
  public Move withdraw(String by, Instant at, String reason) {
    return switch (state) {
      case Withdrawn _ -> new Move.Refused(Refusal.WITHDRAWN);
      case Drafted _, InForce _, Revised _ ->
          to(new Withdrawn(state.version() + 1, by, at, reason));
    };
  }

  private Move putInForce(Draft draft, String approver, Instant at) {
    return draft.editors().contains(approver)
        ? new Move.Refused(Refusal.SELF_APPROVAL)
        : to(
            new InForce(
                new Published(draft.version(), draft.content(), draft.author(), approver, at)));
  }

  private Move.Moved to(EntryState next) {
    return new Move.Moved(new Entry(id, kind, revision + 1, next));
  }
}
