/** What is taken in again after a restore, and when a person may let the service go on. */
@NullMarked
package org.waylight.referral.restore.application;

import org.jspecify.annotations.NullMarked;
