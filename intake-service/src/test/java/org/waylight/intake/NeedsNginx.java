package org.waylight.intake;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs behind a real nginx; where there is none it says so and is skipped. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsNginx.Condition.class)
@interface NeedsNginx {
  /** Looks for the program. */
  final class Condition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      if (TlsProxy.nginx().isPresent()) {
        return ConditionEvaluationResult.enabled("nginx is there");
      }
      String reason = "NOT RUN: no nginx; install nginx (apt-get install nginx-light)";
      if (context.getTestMethod().isEmpty()) {
        System.out.println(context.getDisplayName() + " " + reason);
      }
      return ConditionEvaluationResult.disabled(reason);
    }
  }
}
