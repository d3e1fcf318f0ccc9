@NullMarked
package org.waylight.standalone.demo;

import org.jspecify.annotations.NullMarked;
