/** PostgreSQL, and the secrets that ids and receipts follow from. */
@NullMarked
package org.waylight.intake.outbound;

import org.jspecify.annotations.NullMarked;
