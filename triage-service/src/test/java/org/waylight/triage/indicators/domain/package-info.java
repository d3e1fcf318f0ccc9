@NullMarked
package org.waylight.triage.indicators.domain;

import org.jspecify.annotations.NullMarked;
