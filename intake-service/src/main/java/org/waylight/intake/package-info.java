/** Takes signals from the gateways, makes them durable and hands them to triage. */
@NullMarked
package org.waylight.intake;

import org.jspecify.annotations.NullMarked;
