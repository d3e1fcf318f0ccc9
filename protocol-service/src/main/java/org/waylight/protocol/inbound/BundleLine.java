package org.waylight.protocol.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.protocol.domain.RegistryKind;

/**
 * Every further line of a bundle: one entry.
 *
 * @param id absent: a new entry; the id of one there is: its next version
 * @param body as the resource of its kind takes it
 */
public record BundleLine(@NotNull RegistryKind kind, @Nullable UUID id, @NotNull JsonNode body) {}
