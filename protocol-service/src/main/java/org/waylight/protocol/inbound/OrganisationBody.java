package org.waylight.protocol.inbound;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.OrganisationKind;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.protocol.domain.Content;
import org.waylight.protocol.domain.OrganisationContent;

/**
 * An agency or a provider in JSON. A street address has no place in it (PRO-5).
 *
 * @param contacts in the order they are tried
 * @param services only of a provider
 * @param vettedUntil only of a provider: after it, the provider is not used
 * @param synthetic made up, for demonstration and load
 */
public record OrganisationBody(
    @NotNull OrganisationKind kind,
    @NotNull RecipientKind recipientKind,
    @NotBlank @Size(max = 200) String name,
    @NotNull @Size(max = 500) List<@NotNull @Valid GeographyBody> areas,
    @NotNull @Size(max = 100) List<@NotNull @Valid ContactBody> contacts,
    @Nullable @Size(max = 100) List<@NotNull @Valid ServiceBody> services,
    @Nullable LocalDate vettedUntil,
    @Nullable Boolean synthetic)
    implements ContentBody {
  @Override
  public OrganisationContent toContent() {
    return new OrganisationContent(
        kind,
        recipientKind,
        name,
        GeographyBody.all(areas),
        contacts.stream().map(ContactBody::toContact).toList(),
        Absent.asEmpty(services).stream().map(ServiceBody::toService).toList(),
        vettedUntil,
        Boolean.TRUE.equals(synthetic));
  }

  static OrganisationBody of(Content entry) {
    OrganisationContent content = (OrganisationContent) entry;
    return new OrganisationBody(
        content.kind(),
        content.recipientKind(),
        content.name(),
        GeographyBody.allOf(content.areas()),
        content.contacts().stream().map(ContactBody::of).toList(),
        content.services().stream().map(ServiceBody::of).toList(),
        content.vettedUntil(),
        content.synthetic());
  }
}
