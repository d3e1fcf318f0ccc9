/** A made-up nation of protocols, agencies and providers, for demonstration and load. */
@NullMarked
package org.waylight.protocol.synthetic;

import org.jspecify.annotations.NullMarked;
