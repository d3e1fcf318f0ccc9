/** What Kafka tells of cases beyond the moment a restore went back to. */
@NullMarked
package org.waylight.referral.restore.domain;

import org.jspecify.annotations.NullMarked;
