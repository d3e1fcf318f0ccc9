package org.waylight.protocol.inbound;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.waylight.protocol.domain.Content;
import org.waylight.protocol.domain.PolicyContent;

/**
 * A policy in JSON.
 *
 * @param name claims, clocks, conversations, delivery or disclosure
 * @param settings all of its keys, as text: durations in ISO 8601, truth as true or false, counts
 *     as whole numbers; of clocks also repeat, ladder, calendar.crisis and calendar.routine, each
 *     if wanted. The guide docs/policies.md lists them
 */
public record PolicyBody(
    @NotBlank @Size(max = 40) String name,
    @NotNull @Size(max = 50)
        Map<@NotBlank @Size(max = 60) String, @NotNull @Size(max = 4000) String> settings,
    @NotNull LocalDate effectiveFrom)
    implements ContentBody {
  @Override
  public PolicyContent toContent() {
    return new PolicyContent(name, settings, effectiveFrom);
  }

  static PolicyBody of(Content entry) {
    PolicyContent content = (PolicyContent) entry;
    return new PolicyBody(content.name(), content.settings(), content.effectiveFrom());
  }
}
