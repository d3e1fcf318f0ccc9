package org.waylight.intake.inbound.form;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a client needs to send the form.
 *
 * @param difficulty zero bits with which the SHA-256 of {@code token:proof} begins, {@code proof}
 *     being a decimal number
 */
@Schema(name = "FormToken")
public record TokenBody(String token, int difficulty) {}
