@NullMarked
package org.waylight.triage.statistics.domain;

import org.jspecify.annotations.NullMarked;
