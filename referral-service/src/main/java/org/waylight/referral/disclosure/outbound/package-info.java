/** Case files and consents in PostgreSQL. */
@NullMarked
package org.waylight.referral.disclosure.outbound;

import org.jspecify.annotations.NullMarked;
