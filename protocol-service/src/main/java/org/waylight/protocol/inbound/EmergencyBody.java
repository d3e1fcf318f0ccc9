package org.waylight.protocol.inbound;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A change that cannot wait for a second person.
 *
 * @param reason why not
 * @param content whole, as it holds from now on
 */
public record EmergencyBody<B extends ContentBody>(
    @NotBlank @Size(max = 500) String reason, @NotNull @Valid B content) {}
