package org.waylight.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waylight.platform.inbox.Trouble.Outlook;

/** What passes is waited out, what is doubtful tried again, what an event causes is not. */
class TroubleTest {
  @ParameterizedTest(name = "{0} {1}")
  @DisplayName("by SQL state")
  @CsvSource({
    "08006, PASSES",
    "57P01, PASSES",
    "53300, PASSES",
    "40001, PASSES",
    "40P01, PASSES",
    "55P03, PASSES",
    "25006, PASSES",
    "'', PASSES",
    "25P02, DOUBTFUL",
    "25P03, DOUBTFUL",
    "57014, DOUBTFUL",
    "23505, LASTS",
    "22001, LASTS",
    "23514, LASTS",
    "42P01, LASTS"
  })
  void sqlStates(String state, Outlook outlook) {
    assertThat(Trouble.outlook(new IllegalStateException(new SQLException("x", state))))
        .isEqualTo(outlook);
  }

  @Test
  @DisplayName("a transaction that does not say why it rolled back is doubtful")
  void rolledBack() {
    assertThat(Trouble.outlook(new IllegalStateException(new RollbackException())))
        .isEqualTo(Outlook.DOUBTFUL);
    assertThat(Trouble.outlook(new IllegalStateException(new SystemException())))
        .isEqualTo(Outlook.DOUBTFUL);
    assertThat(Trouble.outlook(new HeuristicMixedException())).isEqualTo(Outlook.DOUBTFUL);
  }

  @Test
  @DisplayName("the most hopeful reason decides, below a transaction's end or beside it")
  void reasons() {
    var aborted = new SQLException("x", "25P02", new SQLException("x", "40P01"));
    var rolledBack = new RollbackException();
    rolledBack.addSuppressed(new IllegalStateException(new SQLException("x", "08006")));

    assertThat(Trouble.outlook(aborted)).isEqualTo(Outlook.PASSES);
    assertThat(Trouble.outlook(new IllegalStateException(rolledBack))).isEqualTo(Outlook.PASSES);
    assertThat(Trouble.outlook(new SQLException("x", "25P02", new SQLException("x", "23505"))))
        .isEqualTo(Outlook.DOUBTFUL);
  }

  @Test
  @DisplayName("a pool without a connection passes, a transaction out of time is doubtful")
  void pool() {
    assertThat(Trouble.outlook(new SQLException("Sorry, acquisition timeout!")))
        .isEqualTo(Outlook.PASSES);
    assertThat(Trouble.outlook(new SQLException())).isEqualTo(Outlook.PASSES);
    assertThat(Trouble.outlook(new SQLException("The transaction has been rolled back")))
        .isEqualTo(Outlook.DOUBTFUL);
  }

  @Test
  @DisplayName("INT-6 a place names class and line, never a message")
  void place() {
    assertThat(Trouble.placeOf(new IllegalStateException("canary")))
        .matches("IllegalStateException at TroubleTest.java:\\d+");
    assertThat(Trouble.traceOf(new IllegalStateException("canary", new SQLException("canary"))))
        .contains("caused by java.sql.SQLException")
        .doesNotContain("canary");
    assertThat(Trouble.placeOf(new SQLException("canary", "23505")))
        .startsWith("SQLException 23505");
  }
}
