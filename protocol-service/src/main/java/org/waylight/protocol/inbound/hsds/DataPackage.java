package org.waylight.protocol.inbound.hsds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.waylight.platform.json.EventJson;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.protocol.application.DirectoryProblem;
import org.waylight.protocol.application.HsdsTables;
import org.waylight.protocol.application.StagedRow;

/** Reads a tabular data package of HSDS: CSV files in a zip, one row in memory at a time. */
final class DataPackage {
  private static final ObjectMapper JSON = EventJson.mapper();
  private static final String DESCRIPTION = "datapackage.json";
  private static final int LARGEST_DESCRIPTION = 4 * 1024 * 1024;
  private static final long LARGEST = 4L * 1024 * 1024 * 1024;

  private final Consumer<StagedRow> rows;
  private final Consumer<DirectoryProblem> problems;
  private final Set<String> seen = new HashSet<>();

  DataPackage(Consumer<StagedRow> rows, Consumer<DirectoryProblem> problems) {
    this.rows = rows;
    this.problems = problems;
  }

  void read(InputStream stream) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(stream)) {
      InputStream contents = new Limited(zip, LARGEST);
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory() && !entry.getName().contains("__MACOSX")) {
          file(entry.getName().substring(entry.getName().lastIndexOf('/') + 1), contents);
        }
      }
    } catch (ZipException e) {
      tell("(file)", "is no zip that can be read", "zip datapackage.json with its CSV files");
    }
    for (String needed : List.of(DESCRIPTION, "services.csv", "organizations.csv")) {
      if (!seen.contains(needed)) {
        tell(needed, "is missing", "other tables may be missing, not this file");
      }
    }
  }

  private void file(String name, InputStream contents) throws IOException {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals(DESCRIPTION)) {
      description(contents);
    } else if (lower.endsWith(".csv")) {
      String table = lower.substring(0, lower.length() - ".csv".length());
      if (!HsdsTables.isTable(table)) {
        tell("(file)", "holds a CSV file that is no table of HSDS 3.1", "leave it out");
      } else if (!seen.add(lower)) {
        tell(lower, "is there twice", "every table once");
      } else {
        new Table(table, rows, problems).read(contents);
      }
    }
  }

  private void description(InputStream contents) throws IOException {
    seen.add(DESCRIPTION);
    try {
      JsonNode description = JSON.readTree(contents.readNBytes(LARGEST_DESCRIPTION));
      if (!(description instanceof ObjectNode) || !description.path("resources").isArray()) {
        tell(DESCRIPTION, "describes no tables", "a Frictionless tabular data package");
      }
    } catch (JsonProcessingException e) {
      tell(DESCRIPTION, "is not well-formed JSON", "a Frictionless tabular data package");
    }
  }

  private void tell(String place, String problem, String mend) {
    problems.accept(new DirectoryProblem(place, 1, "(file)", problem, mend));
  }

  /** Ends a zip that unpacks to more than any directory is; what is inside is not closed. */
  private static final class Limited extends FilterInputStream {
    private long left;

    Limited(InputStream inside, long most) {
      super(inside);
      left = most;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) {
      left -= read;
      if (left < 0) {
        throw ProblemException.of(Problem.tooLarge("Unpacked, the package is larger than 4 GiB."));
      }
    }

    @Override
    public void close() {}
  }
}
