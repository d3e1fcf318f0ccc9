/** What a signal, a receipt and a conversation are, in plain Java. */
@NullMarked
package org.waylight.intake.domain;

import org.jspecify.annotations.NullMarked;
