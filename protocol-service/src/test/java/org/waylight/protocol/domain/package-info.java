@NullMarked
package org.waylight.protocol.domain;

import org.jspecify.annotations.NullMarked;
