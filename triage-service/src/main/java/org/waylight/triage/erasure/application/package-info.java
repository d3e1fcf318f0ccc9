/** Use cases of erasure: asking, confirming, erasing, proving. */
@NullMarked
package org.waylight.triage.erasure.application;

import org.jspecify.annotations.NullMarked;
