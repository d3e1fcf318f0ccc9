/** What can be said of the deployment's files without a cluster or an engine. */
@NullMarked
package org.waylight.e2e.deployment;

import org.jspecify.annotations.NullMarked;
