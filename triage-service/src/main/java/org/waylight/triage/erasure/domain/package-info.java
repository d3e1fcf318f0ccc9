/** What an erasure is, and what stays of a case, plainly (RES-4). */
@NullMarked
package org.waylight.triage.erasure.domain;

import org.jspecify.annotations.NullMarked;
