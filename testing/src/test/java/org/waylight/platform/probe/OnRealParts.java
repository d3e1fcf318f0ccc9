package org.waylight.platform.probe;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.waylight.testing.WaylightParts;

/** A test of the platform in the schema of protocol-service. */
@QuarkusTest
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "protocol"))
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OnRealParts {}
