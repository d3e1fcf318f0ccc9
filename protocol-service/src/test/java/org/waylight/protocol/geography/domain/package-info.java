/** Tests of borders. */
@NullMarked
package org.waylight.protocol.geography.domain;

import org.jspecify.annotations.NullMarked;
