package org.waylight.protocol.domain;

import java.util.List;
import java.util.UUID;

/** Every rule for every kind: what stands between somebody's words and what people act by. */
public final class ContentRules {
  private ContentRules() {}

  /** What the content breaks as a draft of this entry. */
  public static List<FieldProblem> brokenByDraft(
      UUID id, Content content, List<Published> approved, Registry registry) {
    return broken(id, content, approved, false, registry);
  }

  /** What it breaks when it is about to come into force. */
  public static List<FieldProblem> brokenByApproval(
      UUID id, Content content, List<Published> approved, Registry registry) {
    return broken(id, content, approved, true, registry);
  }

  private static List<FieldProblem> broken(
      UUID id, Content content, List<Published> approved, boolean approval, Registry registry) {
    return switch (content) {
      case ProtocolContent protocol ->
          Rule.brokenOf(
              ProtocolRules.ALL, new Candidate<>(id, protocol, approved, approval), registry);
      case OrganisationContent organisation ->
          Rule.brokenOf(
              OrganisationRules.ALL,
              new Candidate<>(id, organisation, approved, approval),
              registry);
      case PolicyContent policy ->
          Rule.brokenOf(PolicyRules.ALL, new Candidate<>(id, policy, approved, approval), registry);
    };
  }
}
