package org.waylight.protocol.inbound;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an entry is withdrawn. */
public record WithdrawalBody(@NotBlank @Size(max = 500) String reason) {}
