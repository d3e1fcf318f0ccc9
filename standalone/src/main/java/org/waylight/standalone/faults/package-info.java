/**
 * Load beside one fault after another, and afterwards the proof that no accepted word is missing.
 */
@NullMarked
package org.waylight.standalone.faults;

import org.jspecify.annotations.NullMarked;
