/**
 * The demonstration: a gateway, supervisors and an agency, played through the public interfaces.
 */
@NullMarked
package org.waylight.standalone.demo;

import org.jspecify.annotations.NullMarked;
