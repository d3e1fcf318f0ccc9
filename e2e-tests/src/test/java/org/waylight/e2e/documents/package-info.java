/** What the documents and the demonstration's data promise, held against the repository. */
@NullMarked
package org.waylight.e2e.documents;

import org.jspecify.annotations.NullMarked;
