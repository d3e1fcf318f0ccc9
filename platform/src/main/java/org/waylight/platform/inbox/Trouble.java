package org.waylight.platform.inbox;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells trouble that passes (the database is away, a deadlock) from trouble an event causes, and
 * both from trouble that does not say which it is.
 */
public final class Trouble {
  /** What is to be expected of the same work done again; the most hopeful first. */
  public enum Outlook {
    /** It succeeds some time: wait for it without limit. */
    PASSES,
    /** Why it failed was swallowed, or never said: a few tries will tell. */
    DOUBTFUL,
    /** It fails again. */
    LASTS
  }

  /** Connection lost, out of resources, server shutting down, disk trouble, deadlock and kin. */
  private static final Set<String> PASSING_CLASSES = Set.of("08", "53", "57", "58", "40");

  /** Lock not available; a server that only reads, as after a failover. */
  private static final Set<String> PASSING_STATES = Set.of("55P03", "25006");

  /**
   * A transaction that failed before, in a statement whose error somebody swallowed, or that is in
   * no state for the work.
   */
  private static final Set<String> DOUBTFUL_CLASSES = Set.of("25");

  /** Statement cancelled: a time limit or an operator may have meant this very event. */
  private static final Set<String> DOUBTFUL_STATES = Set.of("57014");

  /** How the pool says, without a state, that the transaction is over: it ran out of time. */
  private static final Set<String> OUT_OF_TIME =
      Set.of(
          "Failing fast as the transaction has rolled back",
          "The transaction has been rolled back",
          "Enlisted connection used without active transaction",
          "Connection is closed");

  /** How far down a failure's causes are followed. */
  private static final int DEEPEST = 20;

  private Trouble() {}

  /** The outlook of a failure: its most hopeful cause decides. */
  public static Outlook outlook(Throwable failure) {
    return outlook(failure, 0);
  }

  /** Whether the same work may succeed later. */
  public static boolean passes(Throwable failure) {
    return outlook(failure) != Outlook.LASTS;
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

  private static Outlook outlook(@Nullable Throwable cause, int depth) {
    if (cause == null || depth == DEEPEST) {
      return Outlook.LASTS;
    }
    Outlook found = hopeful(alone(cause), outlook(cause.getCause(), depth + 1));
    if (endsTransaction(cause)) {
      for (Throwable reason : cause.getSuppressed()) {
        found = hopeful(found, outlook(reason, depth + 1));
      }
    }
    return found;
  }

  private static Outlook hopeful(Outlook one, Outlook other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static Outlook alone(Throwable cause) {
    if (cause instanceof NotYet) {
      return Outlook.PASSES;
    }
    if (cause instanceof SQLException sql) {
      return ofState(sql);
    }
    return endsTransaction(cause) ? Outlook.DOUBTFUL : Outlook.LASTS;
  }

  /**
   * Whether it only says that the transaction did not end well: it was marked for rollback, or ran
   * out of time. The transaction manager puts reasons, if it has any, beside it or below.
   */
  private static boolean endsTransaction(Throwable cause) {
    return cause instanceof RollbackException
        || cause instanceof HeuristicMixedException
        || cause instanceof HeuristicRollbackException
        || cause instanceof SystemException;
  }

  private static Outlook ofState(SQLException sql) {
    String state = sql.getSQLState();
    if (state == null || state.isEmpty()) {
      // Agroal: no connection in time, or the pool is closing.
      boolean outOfTime = OUT_OF_TIME.contains(String.valueOf(sql.getMessage()));
      return outOfTime ? Outlook.DOUBTFUL : Outlook.PASSES;
    }
    if (PASSING_STATES.contains(state)) {
      return Outlook.PASSES;
    }
    if (DOUBTFUL_STATES.contains(state) || DOUBTFUL_CLASSES.contains(state.substring(0, 2))) {
      return Outlook.DOUBTFUL;
    }
    return sql instanceof SQLTransientException
            || sql instanceof SQLRecoverableException
            || PASSING_CLASSES.contains(state.substring(0, 2))
        ? Outlook.PASSES
        : Outlook.LASTS;
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
