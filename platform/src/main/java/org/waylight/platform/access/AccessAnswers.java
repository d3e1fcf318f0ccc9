package org.waylight.platform.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The SQL of an auditor's questions: each is one index, read backwards from a position. */
final class AccessAnswers {
  private AccessAnswers() {}

  static List<AccessLine> page(
      Connection connection, AccessQuestion question, long before, int limit) throws SQLException {
    return switch (question) {
      case AccessQuestion.WhoSawCase(UUID caseId) -> {
        try (var select =
            connection.prepareStatement(
                """
                (select * from access_record where subject_id = ? and position < ? order by position desc limit ?)
                union
                (select * from access_record where case_id = ? and position < ? order by position desc limit ?)
                order by position desc limit ?
                """)) {
          select.setObject(1, caseId);
          select.setLong(2, before);
          select.setInt(3, limit);
          select.setObject(4, caseId);
          select.setLong(5, before);
          select.setInt(6, limit);
          select.setInt(7, limit);
          yield lines(select);
        }
      }
      case AccessQuestion.WhatActorSaw(String actor) ->
          one(connection, "actor", actor, before, limit);
      case AccessQuestion.WhatLeftTo(UUID organisation) ->
          one(connection, "organisation_id", organisation, before, limit);
    };
  }

  private static List<AccessLine> one(
      Connection connection, String column, Object value, long before, int limit)
      throws SQLException {
    try (var select =
        connection.prepareStatement(
            "select * from access_record where "
                + column
                + " = ? and position < ? order by position desc limit ?")) {
      select.setObject(1, value);
      select.setLong(2, before);
      select.setInt(3, limit);
      return lines(select);
    }
  }

  private static List<AccessLine> lines(PreparedStatement select) throws SQLException {
    List<AccessLine> lines = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        lines.add(AccessLine.of(AccessTable.link(row)));
      }
    }
    return lines;
  }
}
