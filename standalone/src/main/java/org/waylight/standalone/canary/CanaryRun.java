package org.waylight.standalone.canary;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.waylight.platform.sealed.Keysets;
import org.waylight.standalone.canary.MadeUpCase.Way;
import org.waylight.standalone.canary.PlanWork.Approved;
import org.waylight.standalone.canary.Planting.Planted;
import org.waylight.standalone.client.Await;
import org.waylight.standalone.client.ClientFailure;
import org.waylight.standalone.client.Rest;
import org.waylight.standalone.client.Tokens;
import org.waylight.standalone.faults.AtOnce;
import org.waylight.standalone.faults.Desk;
import org.waylight.standalone.faults.TemporaryPolicy;
import org.waylight.standalone.parts.Checkout;
import org.waylight.standalone.replay.Ledger;
import org.waylight.standalone.replay.StoredTexts;
import org.waylight.standalone.stack.DataFolder;
import org.waylight.standalone.stack.EmbeddedStack;
import org.waylight.standalone.stack.Ports;
import org.waylight.standalone.stack.Secrets;
import org.waylight.standalone.terminal.ProgressBar;
import org.waylight.standalone.terminal.Terminal;

/**
 * Plants text of its own in every personal field of many cases, has them reported, and looks for it
 * everywhere: it may be in the reports that the table lets it go to, and nowhere else.
 */
public final class CanaryRun {
  private static final Duration HANDED_OVER = Duration.ofMinutes(3);
  private static final Duration DELIVERED = Duration.ofMinutes(10);

  /** Alerts go by mail and by pager too, at once, so that there are some to look at. */
  private static final Map<String, String> CLOCKS_BY_MAIL =
      Map.of(
          "urgent", "PT1S",
          "crisis", "PT1S",
          "routine", "PT1S",
          "repeat", "PT1M",
          "ladder", "mailed PT0S EMAIL, paged PT1S PAGER");

  private static final int CLOSED_EVERY = 10;
  private static final int MERGED_EVERY = 50;

  private final Terminal terminal;
  private final Checkout checkout;
  private final DataFolder folder;
  private final Ports ports;
  private final HttpClient http;
  private final Rest rest;
  private final Clock clock;
  private final Ledger ledger;
  private final Planting planting;
  private final Set<Planted> planted = ConcurrentHashMap.newKeySet();

  public CanaryRun(
      Terminal terminal,
      Checkout checkout,
      DataFolder folder,
      Ports ports,
      HttpClient http,
      Tokens tokens,
      Clock clock) {
    this.terminal = terminal;
    this.checkout = checkout;
    this.folder = folder;
    this.ports = ports;
    this.http = http;
    this.rest = new Rest(http, tokens);
    this.clock = clock;
    this.ledger = new Ledger(ports, Secrets.of(folder));
    this.planting = Planting.at(clock.millis());
  }

  /** Runs it and prints the report; true if planted text was where it may be and only there. */
  public boolean run(int count, long seed) {
    terminal.heading(
        "Canary: %,d cases, planted text begins with %s, seed %d"
            .formatted(count, planting.stem(), seed));
    List<MadeUpCase> cases =
        IntStream.range(0, count).mapToObj(number -> MadeUpCase.of(number, seed)).toList();
    DisclosurePage page = DisclosurePage.read(checkout.resolve("docs"));
    PlanWork plans = new PlanWork(rest, ports, ledger, page, this::plant);
    PhoneDesk phone = new PhoneDesk(rest, ports, this::plant);
    try (TemporaryPolicy clocks =
            TemporaryPolicy.publish(rest, ports, folder, clock, "clocks", CLOCKS_BY_MAIL);
        TakingRecipients recipients =
            new TakingRecipients(ports.receiver(), http, plans::credential)) {
      CaseWork work = new CaseWork(rest, ports, new PlantedForms(this::plant), this::plant, clock);
      List<String> caseIds = caseIds(cases, signals(cases));
      decide(cases, caseIds, work, plans);
      Map<String, String> delivered = delivered(plans.approved(), recipients, phone);
      closeSome(caseIds, work);
      Map<String, String> answers =
          new BadInput(rest, ports).answers(plant(0, PlantedField.BAD_INPUT), caseIds.getFirst());
      recipients.troubles().forEach(trouble -> terminal.line("  " + trouble));
      Lens lens = new Lens(planting, phones(cases));
      List<Place> places = search(lens, recipients, answers);
      return new CanaryReport(terminal, page, lens)
          .print(planted, plans.approved(), delivered, plans.otherwise(), places);
    }
  }

  private String plant(int number, PlantedField field) {
    planted.add(new Planted(number, field));
    return planting.text(number, field);
  }

  private static Set<Integer> phones(List<MadeUpCase> cases) {
    return cases.stream()
        .filter(one -> one.way() == Way.SMS_WEBHOOK)
        .map(MadeUpCase::number)
        .collect(Collectors.toSet());
  }

  /** Hands over all; the signal's id of each. */
  private Map<Integer, String> signals(List<MadeUpCase> cases) {
    PlantedForms forms = new PlantedForms(this::plant);
    String intake = ports.address("intake");
    Providers providers = new Providers(rest, intake, clock, planting.run());
    providers.register();
    Map<Integer, String> signals = new ConcurrentHashMap<>();
    ProgressBar bar = new ProgressBar(terminal, "handed over", cases.size());
    AtomicInteger done = new AtomicInteger();
    AtOnce.each(
        cases.size(),
        number -> {
          MadeUpCase one = cases.get(number);
          switch (one.way()) {
            case SMS_WEBHOOK -> providers.handOverSms(forms.sms(one));
            case MAIL_WEBHOOK -> providers.handOverMail(forms.mail(one));
            default -> signals.put(number, handOver(intake, forms, one));
          }
          bar.at(done.incrementAndGet());
        });
    bar.end(cases.size());
    return Await.until(
        "the providers' messages to be in intake",
        HANDED_OVER,
        () -> {
          Map<Integer, String> all = new HashMap<>(stored());
          all.putAll(signals);
          return all.size() == cases.size()
              ? java.util.Optional.of(all)
              : java.util.Optional.empty();
        });
  }

  private String handOver(String intake, PlantedForms forms, MadeUpCase one) {
    String key = "\"" + plant(one.number(), PlantedField.IDEMPOTENCY_KEY) + "\"";
    String signal =
        rest.post(
                Tokens.GATEWAY,
                intake + "/v1/signals",
                forms.signal(one),
                Map.of("Idempotency-Key", key))
            .expectOk("A signal")
            .body()
            .path("signalId")
            .asText();
    if (one.number() % 4 == 0) {
      rest.post(
              Tokens.GATEWAY,
              intake + "/v1/signals/" + signal + "/messages",
              forms.addition(one),
              Map.of("Idempotency-Key", "\"more-" + one.number() + planting.run() + "\""))
          .expectOk("A message");
    }
    return signal;
  }

  /** A provider is not told the signal's id: whose it is, its opened text says. */
  private Map<Integer, String> stored() {
    Map<Integer, String> signals = new HashMap<>();
    new StoredTexts(ledger, new Keysets(folder.keys(), clock))
        .inIntake(
            message -> {
              String text = message.text();
              int at = text == null ? -1 : text.lastIndexOf(planting.stem());
              if (text != null && at >= 0) {
                planting
                    .read(text.substring(at))
                    .filter(what -> what.field() == PlantedField.MESSAGE)
                    .ifPresent(what -> signals.put(what.number(), message.signalId()));
              }
            });
    return signals;
  }

  private List<String> caseIds(List<MadeUpCase> cases, Map<Integer, String> signals) {
    Desk desk = new Desk(rest, ports);
    ProgressBar bar = new ProgressBar(terminal, "cases", cases.size());
    AtomicInteger done = new AtomicInteger();
    String[] ids = new String[cases.size()];
    AtOnce.each(
        cases.size(),
        number -> {
          String signal = signals.get(number);
          if (signal == null) {
            throw new ClientFailure("No signal of case " + number);
          }
          ids[number] = desk.caseOf(signal);
          bar.at(done.incrementAndGet());
        });
    bar.end(cases.size());
    return List.of(ids);
  }

  private void decide(List<MadeUpCase> cases, List<String> caseIds, CaseWork work, PlanWork plans) {
    ProgressBar bar = new ProgressBar(terminal, "worked on and decided", cases.size());
    AtomicInteger done = new AtomicInteger();
    AtOnce.each(
        cases.size(),
        number -> {
          MadeUpCase one = cases.get(number);
          long version = work.work(one, caseIds.get(number));
          plans.work(one, caseIds.get(number), version);
          bar.at(done.incrementAndGet());
        });
    bar.end(cases.size());
  }

  /** What recipients were given, by webhook and over the phone. */
  private Map<String, String> delivered(
      List<Approved> approved, TakingRecipients recipients, PhoneDesk phone) {
    ProgressBar bar = new ProgressBar(terminal, "taken by recipients", approved.size());
    long deadline = System.nanoTime() + DELIVERED.toNanos();
    Map<String, String> delivered = new HashMap<>();
    Set<String> ids = approved.stream().map(Approved::reportId).collect(Collectors.toSet());
    while (delivered.size() < approved.size() && System.nanoTime() - deadline < 0) {
      phone.call();
      delivered.putAll(recipients.reports());
      delivered.putAll(phone.read());
      delivered.keySet().retainAll(ids);
      bar.at(delivered.size());
      AtOnce.pause(Duration.ofMillis(500));
    }
    bar.end(delivered.size());
    return delivered;
  }

  private void closeSome(List<String> caseIds, CaseWork work) {
    for (int number = 0; number < caseIds.size(); number += CLOSED_EVERY) {
      work.close(number, caseIds.get(number));
    }
    for (int number = 2; number + 1 < caseIds.size(); number += MERGED_EVERY) {
      work.merge(number, caseIds.get(number), caseIds.get(number + 1));
    }
  }

  private List<Place> search(Lens lens, TakingRecipients recipients, Map<String, String> answers) {
    Search search = new Search(lens);
    terminal.status("  looking at logs, mails and calls ...");
    search.files("logs of services and parts", folder.logs());
    search.mails(folder.mail());
    search.texts("calls to recipients and pager", "a call", recipients.calls());
    search.texts("answers to bad input", answers);
    search.texts("metrics", metrics());
    terminal.status("  looking at every record of every topic ...");
    search.topics("localhost:" + ports.kafka());
    terminal.status("  looking at every column of every table ...");
    search.tables(ledger);
    for (String part : List.of("postgres", "kafka")) {
      terminal.status("  looking at the files of " + part + " ...");
      search.files("files of " + part, folder.data(part));
    }
    terminal.status("");
    return search.places();
  }

  private Map<String, String> metrics() {
    Map<String, String> texts = new HashMap<>();
    for (String service : EmbeddedStack.SERVICES) {
      texts.put(service, rest.text(ports.address(service) + "/q/metrics"));
    }
    return texts;
  }
}
