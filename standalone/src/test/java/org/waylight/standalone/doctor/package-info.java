@NullMarked
package org.waylight.standalone.doctor;

import org.jspecify.annotations.NullMarked;
