@NullMarked
package org.waylight.triage.judgement;

import org.jspecify.annotations.NullMarked;
