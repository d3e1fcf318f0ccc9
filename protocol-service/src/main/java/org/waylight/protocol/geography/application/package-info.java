/** Finding the places that something said may mean. */
@NullMarked
package org.waylight.protocol.geography.application;

import org.jspecify.annotations.NullMarked;
