/** Backups of the embedded stack, and what is done when one is brought back (docs/backup.md). */
@NullMarked
package org.waylight.standalone.backup;

import org.jspecify.annotations.NullMarked;
