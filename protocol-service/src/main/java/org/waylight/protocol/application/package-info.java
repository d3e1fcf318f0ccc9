/** The use cases of the registry and their ports. */
@NullMarked
package org.waylight.protocol.application;

import org.jspecify.annotations.NullMarked;
