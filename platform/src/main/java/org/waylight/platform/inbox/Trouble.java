package org.waylight.platform.inbox;

import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells trouble that passes (the database is away, a deadlock) from trouble an event causes. */
public final class Trouble {
  /** Connection lost, out of resources, server shutting down, and rollbacks worth a retry. */
  private static final Set<String> PASSING_CLASSES = Set.of("08", "53", "57", "58", "40", "25");

  /** Lock not available. */
  private static final Set<String> PASSING_STATES = Set.of("55P03");

  private Trouble() {}

  /** Whether the same work may succeed later. */
  public static boolean passes(Throwable failure) {
    int depth = 0;
    for (@Nullable Throwable cause = failure;
        cause != null && depth < 20;
        cause = cause.getCause(), depth++) {
      if (cause instanceof SQLException sql && passes(sql)) {
        return true;
      }
      if (cause instanceof SystemException
          || cause instanceof RollbackException timedOut && timedOut.getCause() == null) {
        return true;
      }
    }
    return false;
  }

  /** Classes and lines of the whole failure, without any message. */
  public static String traceOf(Throwable failure) {
    StringBuilder trace = new StringBuilder();
    int depth = 0;
    for (@Nullable Throwable cause = failure;
        cause != null && depth < 5;
        cause = cause.getCause(), depth++) {
      trace.append(depth == 0 ? "" : "caused by ").append(cause.getClass().getName()).append('\n');
      StackTraceElement[] frames = cause.getStackTrace();
      for (int i = 0; i < Math.min(frames.length, 30); i++) {
        trace.append("\tat ").append(frames[i]).append('\n');
      }
    }
    return trace.toString();
  }

  private static boolean passes(SQLException sql) {
    String state = sql.getSQLState();
    if (state == null || state.isEmpty()) {
      // Agroal: no connection in time, or the pool is closing.
      return true;
    }
    return sql instanceof SQLTransientException
        || sql instanceof SQLRecoverableException
        || PASSING_STATES.contains(state)
        || PASSING_CLASSES.contains(state.substring(0, 2));
  }

  /**
   * Where an event failed, without the exception's message, which could hold personal text: {@code
   * IllegalStateException at AssessSignals.java:57}.
   */
  public static String placeOf(Throwable failure) {
    Throwable root = failure;
    for (int depth = 0; root.getCause() != null && depth < 20; depth++) {
      root = root.getCause();
    }
    String what = root.getClass().getSimpleName();
    if (root instanceof SQLException sql) {
      what += " " + sql.getSQLState();
    }
    for (StackTraceElement frame : root.getStackTrace()) {
      if (frame.getClassName().startsWith("org.waylight.")) {
        return what + " at " + frame.getFileName() + ":" + frame.getLineNumber();
      }
    }
    return what;
  }
}
