package org.waylight.platform.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did what with whose personal text, and why (DIS-8).
 *
 * @param actor the person's user name, or the organisation's id
 * @param action one upper-case word: READ, DISCLOSE, DECIDE, CONFIRM, ...
 * @param subjectType what was read or disclosed: case, report, ...
 * @param purpose why, in words that name no person
 * @param basis the legal basis of a disclosure
 * @param policyVersion the policy it was decided under
 */
public record AccessEntry(
    String actor,
    String action,
    String subjectType,
    UUID subjectId,
    String purpose,
    @Nullable String basis,
    @Nullable String policyVersion) {}
