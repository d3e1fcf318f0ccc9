package org.waylight.protocol.inbound.hsds;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waylight.protocol.application.DirectoryProblem;
import org.waylight.protocol.application.HsdsTables;
import org.waylight.protocol.application.StagedRow;

/** Reads one CSV table of a package, row by row. */
final class Table {
  /** Columns that hold numbers in the JSON representation. */
  private static final Set<String> NUMBERS =
      Set.of(
          "minimum_age",
          "maximum_age",
          "latitude",
          "longitude",
          "available",
          "maximum",
          "amount",
          "interval",
          "extension",
          "year_incorporated");

  private static final ObjectReader ROWS =
      CsvMapper.builder()
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
          .build()
          .readerForMapOf(String.class)
          .with(CsvSchema.emptySchema().withHeader());

  private final String table;
  private final String place;
  private final Consumer<StagedRow> rows;
  private final Consumer<DirectoryProblem> problems;

  Table(String table, Consumer<StagedRow> rows, Consumer<DirectoryProblem> problems) {
    this.table = table;
    this.place = table + ".csv";
    this.rows = rows;
    this.problems = problems;
  }

  /** Reads to the end, or to the first row that is no CSV: from there on nothing can be trusted. */
  void read(InputStream contents) throws IOException {
    MappingIterator<Map<String, String>> read = ROWS.readValues(contents);
    int line = 1;
    try {
      while (read.hasNextValue()) {
        line = read.getParser().currentTokenLocation().getLineNr() + 1;
        row(read.nextValue(), line);
      }
    } catch (JsonProcessingException e) {
      problems.accept(
          new DirectoryProblem(
              place, line, "(row)", "is no CSV row that fits the header", "see RFC 4180"));
    }
  }

  private void row(Map<String, String> values, int line) {
    Map<String, String> columns = new LinkedHashMap<>();
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    values.forEach(
        (column, value) -> {
          if (value != null && !value.isBlank()) {
            columns.put(column, value);
            put(row, column, value);
          }
        });
    List<Flaw> flaws = ObjectCheck.row(table, row);
    flaws.forEach(flaw -> tell(line, flaw));
    String provider = table.equals("services") ? columns.get("organization_id") : null;
    if (table.equals("services") && provider == null) {
      tell(line, new Flaw("organization_id", "is missing", "name its row of organizations.csv"));
    } else if (flaws.isEmpty()) {
      rows.accept(
          new StagedRow(
              place,
              line,
              HsdsTables.key(table, String.valueOf(columns.get("id"))),
              HsdsTables.parents(table, columns),
              provider,
              row.toString()));
    }
  }

  private void tell(int line, Flaw flaw) {
    problems.accept(new DirectoryProblem(place, line, flaw.field(), flaw.problem(), flaw.mend()));
  }

  private static void put(ObjectNode row, String column, String value) {
    BigDecimal number = NUMBERS.contains(column) ? number(value) : null;
    if (number == null) {
      row.put(column, value);
    } else if (number.stripTrailingZeros().scale() <= 0 && number.precision() < 10) {
      row.put(column, number.intValue());
    } else {
      row.put(column, number.doubleValue());
    }
  }

  private static @Nullable BigDecimal number(String value) {
    try {
      return new BigDecimal(value.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
