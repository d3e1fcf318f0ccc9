/** What services other than triage do alike when a case is erased. */
@NullMarked
package org.waylight.platform.erasure;

import org.jspecify.annotations.NullMarked;
