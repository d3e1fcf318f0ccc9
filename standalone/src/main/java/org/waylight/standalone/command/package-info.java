/** One class a command. */
@NullMarked
package org.waylight.standalone.command;

import org.jspecify.annotations.NullMarked;
