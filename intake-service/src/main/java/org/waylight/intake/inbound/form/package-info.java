/** The public web form: its pages, its tokens and what keeps floods out. */
@NullMarked
package org.waylight.intake.inbound.form;

import org.jspecify.annotations.NullMarked;
