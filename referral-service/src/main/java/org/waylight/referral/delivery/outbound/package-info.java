/** Reports in PostgreSQL, webhooks and e-mail. */
@NullMarked
package org.waylight.referral.delivery.outbound;

import org.jspecify.annotations.NullMarked;
