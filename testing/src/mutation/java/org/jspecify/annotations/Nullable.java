package org.jspecify.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stands in for the real one while rules are mutated: it leaves no trace in class files. With the
 * real one PIT cannot exchange a record that has an annotated component, counts each such mutant as
 * noticed, and starts a JVM for each (pitest issue 1285).
 */
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.SOURCE)
public @interface Nullable {}
