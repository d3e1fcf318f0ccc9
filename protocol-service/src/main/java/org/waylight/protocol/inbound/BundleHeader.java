package org.waylight.protocol.inbound;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The first line of a bundle.
 *
 * @param bundle what people call it
 * @param synthetic made up: every protocol and organisation in it must say so too
 */
public record BundleHeader(@NotBlank @Size(max = 120) String bundle, @NotNull Boolean synthetic) {}
