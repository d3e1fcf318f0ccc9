package org.waylight.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * 100,000 open cases matched anew after a change: one that no plan differs by, and one that every
 * plan differs by, so that all are stored and told; and how long a new case waits for its plan
 * meanwhile. The cases are copies of those the stack has, and are removed afterwards.
 */
record ReplanBenchmark(RunningStack stack, PrintStream out) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CASES = 100_000;
  private static final int NEW_CASES = 40;
  private static final double TARGET_SECONDS = 60;
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String PREFIX = "00000000-be9c-7000-8000-";

  /** What is built in, said by a policy: it changes no plan. */
  private static final Map<String, String> DELIVERY =
      Map.of(
          "retryFirst", "PT5S",
          "retryLongest", "PT30M",
          "retryAttempts", "4",
          "acknowledgeWithin", "PT4H",
          "fetchExpiry", "P7D");

  /** What is built in too; but every option says by which version it was decided. */
  private static final Map<String, String> DISCLOSURE =
      Map.of("thirdPartyTips", "true", "consentLongest", "P365D", "staleAfter", "P365D");

  private static final String COPY_CASES =
      """
      insert into referral.case_file (case_id, version, status, state, consent_version)
      select id, version, status, replace(state::text, case_id::text, id::text)::jsonb, 0
      from (select ('%1$s' || lpad(to_hex(i), 12, '0'))::uuid as id, i from generate_series(0, %2$d) i) ids
      join (select f.*, row_number() over () - 1 as n, count(*) over () as all_of
            from referral.case_file f join referral.plan p using (case_id)
            where f.status <> 'CLOSED' and f.merged_into is null and case_id::text not like '%1$s%%'
            limit 500) known
        on i %% least(500, all_of) = n
      """
          .formatted(PREFIX, CASES - 1);
  private static final String COPY_PLANS =
      """
      insert into referral.plan (case_id, plan_id, version, case_version, proposed_at, actions)
      select ids.id, gen_random_uuid(), p.version, p.case_version, p.proposed_at, p.actions
      from (select ('%1$s' || lpad(to_hex(i), 12, '0'))::uuid as id, i from generate_series(0, %2$d) i) ids
      join (select p.*, row_number() over () - 1 as n, count(*) over () as all_of
            from referral.case_file f join referral.plan p using (case_id)
            where f.status <> 'CLOSED' and f.merged_into is null and case_id::text not like '%1$s%%'
            limit 500) p
        on i %% least(500, all_of) = n
      """
          .formatted(PREFIX, CASES - 1);

  void run() throws Exception {
    out.printf(Locale.ROOT, "Replan: %,d open cases, copied from those of the stack%n", CASES);
    if (stack.count("select count(*) from referral.plan") == 0) {
      throw new IllegalStateException(
          "no case has a plan yet, so there is nothing to copy: run './waylight demo' first");
    }
    ManyCases cases = new ManyCases(stack);
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      cases.add(0, CASES, "OPEN");
      stack.execute(List.of(COPY_CASES, COPY_PLANS));
      stack.vacuum("referral.case_file", "referral.plan");
      settle(client);
      newCases(client, "a new case's plan, nothing else to do", () -> false);
      change(client, "a change that no plan differs by", "delivery", DELIVERY);
      change(client, "a change that every plan differs by", "disclosure", DISCLOSURE);
    } finally {
      remove();
      cases.remove();
    }
  }

  /** The copies have no consents of their own: their plans are made right first. */
  private void settle(HttpClient client) throws Exception {
    double before = metric(client, "waylight_replan_seconds_count");
    String policy = publish(client, "delivery", DELIVERY);
    await(client, before);
    withdraw(client, policy);
  }

  private void change(HttpClient client, String what, String policy, Map<String, String> settings)
      throws Exception {
    double before = metric(client, "waylight_replan_seconds_count");
    double changed = metric(client, "waylight_replan_changed_total");
    Instant start = Instant.now();
    String published = publish(client, policy, settings);
    try {
      newCases(
          client,
          "a new case's plan meanwhile",
          () -> metric(client, "waylight_replan_seconds_count") == before);
      await(client, before);
      double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
      out.printf(
          Locale.ROOT,
          "  %s: %,.0f plans differ, all looked at %.1f s after the approval   target under %.0f s: %s%n",
          what,
          metric(client, "waylight_replan_changed_total") - changed,
          seconds,
          TARGET_SECONDS,
          seconds < TARGET_SECONDS ? "met" : "MISSED");
    } finally {
      withdraw(client, published);
    }
  }

  /** Ends the policy and waits until the plans are as they were. */
  private void withdraw(HttpClient client, String policy) throws Exception {
    double before = metric(client, "waylight_replan_seconds_count");
    HttpResponse<String> now = send(client, "GET", policy, "emil", null, "");
    expect(
        send(
            client,
            "POST",
            policy + "/withdraw",
            "emil",
            tag(now),
            "{\"reason\":\"the measurement is over\"}"));
    await(client, before);
  }

  private void await(HttpClient client, double before) throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    while (metric(client, "waylight_replan_seconds_count") == before) {
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException("the open cases were not matched anew in " + PATIENCE);
      }
      Thread.sleep(100);
    }
  }

  /** Posts signals one after the other and waits for each one's plan. */
  private void newCases(HttpClient client, String what, Callable<Boolean> goOn) throws Exception {
    Histogram latency = new Histogram(3);
    String token = stack.gatewayToken();
    for (int i = 0; goOn.call() || (i < NEW_CASES && latency.getTotalCount() == i); i++) {
      if (i == NEW_CASES * 20) {
        break;
      }
      long start = System.nanoTime();
      HttpRequest request =
          HttpRequest.newBuilder(stack.intake().resolve("/v1/signals"))
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/json")
              .header("Idempotency-Key", UUID.randomUUID().toString())
              .POST(BodyPublishers.ofString(Signals.STANDARD))
              .build();
      String signal =
          JSON.readTree(client.send(request, BodyHandlers.ofString()).body())
              .required("signalId")
              .asText();
      String planned =
          "select count(*) from triage.signal s join referral.plan p on p.case_id = s.case_id"
              + " where s.id = '%s'".formatted(UUID.fromString(signal));
      while (stack.count(planned) == 0) {
        Thread.sleep(2);
      }
      latency.recordValue(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }
    out.printf(
        Locale.ROOT,
        "    %-40s %4d posted   p50 %4d ms  p99 %4d ms%n",
        what,
        latency.getTotalCount(),
        latency.getValueAtPercentile(50),
        latency.getValueAtPercentile(99));
  }

  private String publish(HttpClient client, String name, Map<String, String> settings)
      throws Exception {
    String body =
        JSON.writeValueAsString(
            Map.of(
                "name",
                name,
                "effectiveFrom",
                LocalDate.now(ZoneOffset.UTC).toString(),
                "settings",
                settings));
    HttpResponse<String> drafted = expect(send(client, "POST", "/v1/policies", "dana", null, body));
    JsonNode id = JSON.readTree(drafted.body()).required("id");
    String policy = "/v1/policies/" + id.asText();
    HttpResponse<String> submitted =
        expect(send(client, "POST", policy + "/submit", "dana", tag(drafted), "{}"));
    expect(send(client, "POST", policy + "/approve", "emil", tag(submitted), "{}"));
    return policy;
  }

  private HttpResponse<String> send(
      HttpClient client, String method, String path, String who, @Nullable String tag, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(stack.protocol().resolve(path))
            .header("Authorization", "Bearer " + stack.tokenOf(who))
            .header("Content-Type", "application/json")
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (tag != null) {
      request.header("If-Match", tag);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> expect(HttpResponse<String> answer) {
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(
          "protocol-service answered " + answer.statusCode() + ": " + answer.body());
    }
    return answer;
  }

  private static String tag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  /** A counter of referral-service; 0 before it first counted. */
  private double metric(HttpClient client, String name) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(stack.referral().resolve("/q/metrics")).build();
    return client
        .send(request, BodyHandlers.ofString())
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  private void remove() {
    String ours =
        " where case_id between '%s000000000000' and '%sffffffffffff'".formatted(PREFIX, PREFIX);
    stack.execute(
        List.of(
            "delete from triage.case_response" + ours,
            "delete from referral.plan" + ours,
            "delete from referral.case_file" + ours));
    stack.vacuum("triage.case_response", "referral.plan", "referral.case_file");
  }
}
