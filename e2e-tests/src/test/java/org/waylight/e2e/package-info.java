/** The whole system, from outside: packaged services, real PostgreSQL, Kafka and Keycloak. */
@NullMarked
package org.waylight.e2e;

import org.jspecify.annotations.NullMarked;
