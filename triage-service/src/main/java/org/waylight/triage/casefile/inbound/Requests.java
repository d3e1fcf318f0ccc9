package org.waylight.triage.casefile.inbound;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.CloseReason;
import org.waylight.contracts.v1.PersonRole;

/** What people send to change a case. Reasons and notes may be personal text: none prints. */
public final class Requests {
  /** Characters of a reason or note. */
  static final int LONGEST = 10_000;

  private Requests() {}

  /** Confirms a reading, or sets it otherwise. */
  public record DecideReading(@NotNull Answer value, @NotBlank @Size(max = LONGEST) String reason) {
    @Override
    public String toString() {
      return "DecideReading[not shown]";
    }
  }

  /** Confirms or corrects who somebody is; at least one of age band and roles. */
  public record DecidePerson(
      @Nullable AgeBand ageBand,
      @Size(min = 1, max = 4) @Nullable Set<@NotNull PersonRole> roles,
      @NotBlank @Size(max = LONGEST) String reason) {
    @Override
    public String toString() {
      return "DecidePerson[not shown]";
    }
  }

  /** A note. */
  public record WriteNote(@NotBlank @Size(max = LONGEST) String text) {
    @Override
    public String toString() {
      return "WriteNote[not shown]";
    }
  }

  /** An advocate calls for a supervisor. */
  public record RaiseAlert(@NotBlank @Size(max = LONGEST) String reason) {
    @Override
    public String toString() {
      return "RaiseAlert[not shown]";
    }
  }

  /** Takes a case over from another supervisor. */
  public record TakeCaseOver(@NotBlank @Size(max = LONGEST) String reason) {
    @Override
    public String toString() {
      return "TakeCaseOver[not shown]";
    }
  }

  /** Closes a case. */
  public record CloseCase(@NotNull CloseReason reason, @Size(max = LONGEST) @Nullable String note) {
    @Override
    public String toString() {
      return "CloseCase[not shown]";
    }
  }
}
