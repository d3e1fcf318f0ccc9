/** The slow proofs, one after the other. */
@NullMarked
package org.waylight.standalone.verify;

import org.jspecify.annotations.NullMarked;
