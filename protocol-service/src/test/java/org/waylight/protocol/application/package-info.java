@NullMarked
package org.waylight.protocol.application;

import org.jspecify.annotations.NullMarked;
