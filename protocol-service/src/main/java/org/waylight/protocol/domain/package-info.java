/**
 * What a protocol, an organisation and a policy are, how they come into force, and the rules they
 * keep.
 */
@NullMarked
package org.waylight.protocol.domain;

import org.jspecify.annotations.NullMarked;
