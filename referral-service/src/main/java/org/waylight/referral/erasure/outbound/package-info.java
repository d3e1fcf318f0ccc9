/** What referral has of a case, emptied in PostgreSQL. */
@NullMarked
package org.waylight.referral.erasure.outbound;

import org.jspecify.annotations.NullMarked;
