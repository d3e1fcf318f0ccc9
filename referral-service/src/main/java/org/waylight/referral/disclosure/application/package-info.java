/** Asks the disclosure policy about a case as it stands now. */
@NullMarked
package org.waylight.referral.disclosure.application;

import org.jspecify.annotations.NullMarked;
