/** Borders of counties and tribal lands, and which of them hold a point. */
@NullMarked
package org.waylight.protocol.geography.domain;

import org.jspecify.annotations.NullMarked;
