/** How bodies are validated. */
@NullMarked
package org.waylight.platform.validation;

import org.jspecify.annotations.NullMarked;
