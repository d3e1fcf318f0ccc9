/** What a service is called. */
@NullMarked
package org.waylight.platform.service;

import org.jspecify.annotations.NullMarked;
