/** E-mail as it comes in: read into text, whatever provider hands it over. */
@NullMarked
package org.waylight.intake.inbound.mail;

import org.jspecify.annotations.NullMarked;
