/** How editors, approvers and readers reach the registry: REST. */
@NullMarked
package org.waylight.protocol.inbound;

import org.jspecify.annotations.NullMarked;
