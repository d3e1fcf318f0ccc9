/** How the commands talk with a running stack: its public REST interfaces, nothing else. */
@NullMarked
package org.waylight.standalone.client;

import org.jspecify.annotations.NullMarked;
