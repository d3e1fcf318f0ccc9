package org.waylight.protocol.synthetic;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the synthetic national set: 282 protocols, agencies with 1,681 contacts, 1,200 providers.
 * The same seed and day always give the same set; ids depend on the seed alone. Run it with the
 * packaged service's classes, which need nothing else running:
 *
 * <pre>
 * java -cp "protocol-service/target/quarkus-app/app/*:protocol-service/target/quarkus-app/lib/main/*"
 *     org.waylight.protocol.synthetic.SyntheticNation
 *     [--seed N] [--today YYYY-MM-DD] [--webhook-base URL] [--out FILE]
 * </pre>
 *
 * <p>It writes the JSON lines that {@code POST /v1/import} takes, to the file or else to the
 * standard output. {@code {organisationId}} in the webhook base is replaced by the organisation's
 * id.
 */
public final class SyntheticNation {
  /** The seed unless another is given. */
  public static final long SEED = 282;

  /** Where made-up agencies listen unless told otherwise. */
  public static final String WEBHOOK_BASE = "http://localhost:18090/agencies/{organisationId}";

  private SyntheticNation() {}

  /** Every entry, organisations before the protocols that name them. */
  public static List<SyntheticEntry> entries(long seed, LocalDate today, String webhookBase) {
    Seed source = new Seed(seed);
    Reach reach = new Reach(webhookBase);
    List<SyntheticEntry> entries = new ArrayList<>();
    entries.addAll(new SyntheticAgencies(source, reach, today).all());
    entries.addAll(new SyntheticProviders(source, reach, today).all());
    entries.addAll(new SyntheticProtocols(source, today.withDayOfYear(1)).all());
    return entries;
  }

  /** Writes the bundle. */
  public static void main(String[] arguments) throws IOException {
    Arguments given = Arguments.of(arguments, LocalDate.now(Clock.systemUTC()));
    List<SyntheticEntry> entries = entries(given.seed(), given.today(), given.webhookBase());
    Path out = given.out();
    try (PrintWriter writer =
        out == null
            ? new PrintWriter(System.out, false, StandardCharsets.UTF_8)
            : new PrintWriter(Files.newBufferedWriter(out))) {
      BundleWriter.write("synthetic-nation-" + given.seed(), entries, writer);
    }
  }
}
