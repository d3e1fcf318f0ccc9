package org.waylight.testing;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Finds {@code Instant.now()} and its kin without a clock. */
final class ReadsTheSystemClock extends ArchCondition<JavaClass> {
  ReadsTheSystemClock() {
    super("read the system's clock");
  }

  @Override
  public void check(JavaClass item, ConditionEvents events) {
    for (JavaAccess<?> access : item.getAccessesFromSelf()) {
      String owner = access.getTargetOwner().getFullName();
      String name = access.getName();
      boolean now =
          owner.startsWith("java.time.")
              && name.equals("now")
              && access.getTarget()
                  instanceof com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget call
              && call.getRawParameterTypes().isEmpty();
      boolean millis = owner.equals("java.lang.System") && name.equals("currentTimeMillis");
      boolean system = owner.equals("java.time.Clock") && name.startsWith("system");
      if (now || millis || system) {
        events.add(SimpleConditionEvent.satisfied(item, access.getDescription()));
      }
    }
  }
}
