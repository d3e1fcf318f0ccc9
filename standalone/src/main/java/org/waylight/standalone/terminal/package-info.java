/** What a person sees: aligned lines, colour and moving bars only on a terminal. */
@NullMarked
package org.waylight.standalone.terminal;

import org.jspecify.annotations.NullMarked;
