/** Personal text, readable only where it is needed (INT-6). */
@NullMarked
package org.waylight.platform.sealed;

import org.jspecify.annotations.NullMarked;
