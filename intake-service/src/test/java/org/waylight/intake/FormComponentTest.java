package org.waylight.intake;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.SealedFields;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.ConsentMeans;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.ConsentSubject;
import org.waylight.contracts.v1.DataElement;
import org.waylight.contracts.v1.Lane;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.SignalReceived;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.intake.domain.IntakeSecret;
import org.waylight.intake.domain.Receipts;
import org.waylight.platform.sealed.Keysets;
import org.waylight.testing.WaylightParts;

/** What people send by the form becomes a signal, and nothing of it is ever lost on the way. */
@QuarkusTest
@TestProfile(FormProfile.class)
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "intake"))
class FormComponentTest {
  @Inject IntakeSecret secret;
  @Inject Keysets keysets;

  private PublicPage page;

  @BeforeEach
  void inItsOwnNetwork() {
    page = PublicPage.of(secret);
  }

  @Test
  @DisplayName("The page is in the language asked for, or that of the browser")
  void languages() {
    page.request().get("/form").then().statusCode(200).body(containsString("<html lang=\"en\">"));
    page.request()
        .header("Accept-Language", "es-MX,es;q=0.9,en;q=0.5")
        .get("/form")
        .then()
        .header("Content-Language", "es")
        .body(containsString("<html lang=\"es\">"), containsString("Escríbanos"));
    page.request()
        .header("Accept-Language", "es")
        .get("/form?lang=en")
        .then()
        .body(containsString("Write to us"));
  }

  @Test
  @DisplayName("DIS-2 the page says what is confidential and names every exception")
  void exceptions() {
    page.request()
        .get("/form?lang=en")
        .then()
        .body(
            containsString("confidential"),
            containsString("under 18"),
            containsString("in danger right now"),
            containsString("hurt themselves or another person"),
            containsString("browser history"));
  }

  @Test
  @DisplayName("INT-3 a message and nothing else is taken, and answered with a receipt")
  void onlyText() {
    Response sent = page.send(page.token(), "they keep my passport\nplease help");

    sent.then().statusCode(200).contentType("text/html;charset=UTF-8");
    SignalReceived event = received(Topics.SIGNALS_STANDARD, PublicPage.receipt(sent));
    assertThat(event.gateway()).isEqualTo("form");
    assertThat(event.channel()).isEqualTo(Channel.WEBFORM);
    assertThat(event.facts().consents()).isEmpty();
    assertThat(event.facts().signalerKind()).isEqualTo(SignalerKind.UNKNOWN);
    assertThat(opened(event)).isEqualTo("they keep my passport\nplease help");
  }

  @Test
  @DisplayName("INT-3 one stated fact is enough; danger goes on the urgent lane")
  void onlyOneFact() {
    Map<String, String> fields = PublicPage.fields(page.token(), "  ");
    fields.put("immediateDanger", "YES");

    Response sent = page.send(fields);

    sent.then().statusCode(200).body(containsString("do not wait for us. Call 911"));
    SignalReceived event = received(Topics.SIGNALS_URGENT, PublicPage.receipt(sent));
    assertThat(event.lane()).isEqualTo(Lane.URGENT);
    assertThat(event.messages()).isEmpty();
  }

  @Test
  @DisplayName("Everything that the form asks becomes a stated fact, sealed where it is personal")
  void everything() {
    Map<String, String> fields = PublicPage.fields(page.token(), "words");
    fields.putAll(
        Map.of(
            "lang", "es",
            "minorInvolved", "YES",
            "selfHarm", "NO",
            "signalerKind", "VICTIM_SURVIVOR",
            "anonymous", "YES",
            "state", "TX",
            "city", "Houston",
            "zip", "77061"));
    fields.putAll(
        Map.of(
            "contactBack", "YES",
            "name", "Ann",
            "phone", "713-555-0112",
            "phoneSafe", "YES",
            "mayLeaveMessage", "NO",
            "email", "ann@example.org",
            "hours", "after 4",
            "services", "YES",
            "police", "NO"));

    Response sent = page.send(fields);

    sent.then().statusCode(200).body(containsString("Tenemos su mensaje"));
    SignalReceived event = received(Topics.SIGNALS_URGENT, PublicPage.receipt(sent));
    var facts = event.facts();
    var contact = requireNonNull(facts.contact());
    var safe = requireNonNull(facts.safeContact());
    assertThat(facts.minorInvolved()).isEqualTo(Answer.YES);
    assertThat(facts.selfHarm()).isEqualTo(Answer.NO);
    assertThat(facts.signalerKind()).isEqualTo(SignalerKind.VICTIM_SURVIVOR);
    assertThat(facts.anonymous()).isTrue();
    assertThat(facts.language()).isEqualTo("es");
    assertThat(requireNonNull(facts.place()).city()).isEqualTo("Houston");
    assertThat(safe.contactBack()).isEqualTo(Answer.YES);
    assertThat(safe.mayLeaveMessage()).isEqualTo(Answer.NO);
    assertThat(
            SentEvents.opened(
                keysets, contact.phone(), event.signalId(), SealedFields.CONTACT_PHONE))
        .isEqualTo("713-555-0112");
    assertThat(SentEvents.opened(keysets, safe.hours(), event.signalId(), SealedFields.SAFE_HOURS))
        .isEqualTo("after 4");
  }

  @Test
  @DisplayName("CON-3 only a yes or no that was given is a consent, to the situation and no more")
  void consents() {
    Map<String, String> fields = PublicPage.fields(page.token(), "words");
    fields.putAll(
        Map.of("signalerKind", "VICTIM_SURVIVOR", "services", "YES", "police", "UNKNOWN"));
    SignalReceived one = received(Topics.SIGNALS_STANDARD, PublicPage.receipt(page.send(fields)));
    fields.put("token", page.token());
    fields.putAll(Map.of("signalerKind", "FAMILY_FRIEND", "services", "UNKNOWN", "police", "NO"));
    SignalReceived other = received(Topics.SIGNALS_STANDARD, PublicPage.receipt(page.send(fields)));

    assertThat(one.facts().consents()).hasSize(1);
    var given = one.facts().consents().getFirst();
    assertThat(given.subject()).isEqualTo(ConsentSubject.VICTIM);
    assertThat(given.recipientKind()).isEqualTo(RecipientKind.SERVICE_PROVIDER);
    assertThat(given.state()).isEqualTo(ConsentState.GIVEN);
    assertThat(given.means()).isEqualTo(ConsentMeans.ELECTRONIC);
    assertThat(given.elements()).containsExactly(DataElement.SITUATION);
    var refused = other.facts().consents().getFirst();
    assertThat(refused.subject()).isEqualTo(ConsentSubject.SIGNALER);
    assertThat(refused.recipientKind()).isEqualTo(RecipientKind.LAW_ENFORCEMENT);
    assertThat(refused.state()).isEqualTo(ConsentState.REFUSED);
    assertThat(refused.elements()).isEmpty();
  }

  @Test
  @DisplayName(
      "INT-5 a receipt written into the form links to the signal before; an unknown one warns")
  void receiptQuoted() {
    String earlier = PublicPage.receipt(page.send(page.token(), "before"));
    Map<String, String> fields = PublicPage.fields(page.token(), "more");
    fields.put("receiptQuoted", " " + earlier.toLowerCase(java.util.Locale.ROOT) + " ");

    Response linked = page.send(fields);
    fields.put("token", page.token());
    fields.put("receiptQuoted", "nonsense");
    Response unknown = page.send(fields);

    linked.then().statusCode(200).body(not(containsString("We do not know the receipt code")));
    unknown.then().statusCode(200).body(containsString("We do not know the receipt code"));
    assertThat(received(Topics.SIGNALS_STANDARD, PublicPage.receipt(linked)).linkedSignalId())
        .isEqualTo(new Receipts(secret).resolve(earlier).orElseThrow());
  }

  @Test
  @DisplayName("INT-2 a page sent twice, and at the same moment, is one signal with one receipt")
  void doubleSubmit() throws Exception {
    String token = page.token();
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<String> send = () -> PublicPage.receipt(page.send(token, "twice"));
      List<Future<String>> receipts =
          pool.invokeAll(IntStream.range(0, 8).mapToObj(_ -> send).toList());
      String first = receipts.getFirst().get();
      for (Future<String> receipt : receipts) {
        assertThat(receipt.get()).isEqualTo(first);
      }
      received(Topics.SIGNALS_STANDARD, first);
    }
  }

  @Test
  @DisplayName("INT-2 other text on a page that was sent keeps the text and can be sent again")
  void tokenUsed() {
    String token = page.token();
    String first = PublicPage.receipt(page.send(token, "one"));

    Response second = page.send(token, "something else");

    second
        .then()
        .statusCode(422)
        .body(
            containsString("We already have a message from this page"),
            containsString("something else"));
    assertThat(PublicPage.tokenIn(second)).isNotEqualTo(token);
    assertThat(PublicPage.receipt(page.send(page.token(), "something else"))).isNotEqualTo(first);
  }

  @Test
  @DisplayName("A page that was open too long, or whose token is none, comes again with every word")
  void tokenEnded() {
    for (String token : List.of(page.opened(Duration.ofHours(25)), "forged", "")) {
      Map<String, String> fields = PublicPage.fields(token, "line one\nline <two>");
      fields.putAll(
          Map.of(
              "phone", "713-555-0112",
              "minorInvolved", "YES",
              "state", "TX",
              "anonymous", "YES",
              "police", "NO"));

      Response again = page.send(fields);

      again
          .then()
          .statusCode(422)
          .body(
              containsString("Nothing is lost"),
              containsString("\nline one\nline &lt;two&gt;</textarea>"),
              containsString("value=\"713-555-0112\""),
              containsString("name=\"minorInvolved\" value=\"YES\" checked"),
              containsString("name=\"police\" value=\"NO\" checked"),
              containsString("<option value=\"TX\" selected>"),
              containsString("name=\"anonymous\" value=\"YES\" checked"));
      assertThat(PublicPage.tokenIn(again)).isNotEqualTo(token).hasSizeGreaterThan(50);
    }
  }

  @Test
  @DisplayName("A page sent at once comes again with the same token, good a second later")
  void tooFast() {
    String token = page.opened(Duration.ZERO);

    Response again = page.send(token, "bot or not");

    again.then().statusCode(422).body(containsString("too fast"), containsString("bot or not"));
    assertThat(PublicPage.tokenIn(again)).isEqualTo(token);
  }

  @Test
  @DisplayName("INT-3 an empty page asks for a few words, beside the field and in the summary")
  void nothingSaid() {
    Response again = page.send(page.token(), " \n ");

    again
        .then()
        .statusCode(422)
        .body(
            containsString("id=\"message-error\">Please write a few words"),
            containsString("aria-describedby=\"message-hint message-error\" aria-invalid=\"true\""),
            containsString("<a href=\"#message\">Your message: Please write a few words"));
  }

  @Test
  @DisplayName("A field that is not acceptable is said beside it, and everything stays")
  void fieldProblems() {
    Map<String, String> fields = PublicPage.fields(page.token(), "x".repeat(50_001));
    fields.put("lang", "es");
    fields.put("zip", "7706");
    fields.put("hours", "h".repeat(2_001));

    page.send(fields)
        .then()
        .statusCode(422)
        .body(
            containsString("id=\"zip-error\">Un código postal tiene 5 números"),
            containsString("id=\"message-error\">Es demasiado largo"),
            containsString("id=\"hours-error\">Es demasiado largo"),
            containsString("x".repeat(50_001)),
            containsString("value=\"7706\""));
  }

  @Test
  @DisplayName("Changing the language keeps every word and sends nothing")
  void switchLanguage() {
    Map<String, String> fields = PublicPage.fields(page.token(), "mis palabras");
    fields.put("switchTo", "es");

    page.send(fields)
        .then()
        .statusCode(200)
        .body(containsString("Escríbanos"), containsString("mis palabras</textarea>"));
  }

  @Test
  @DisplayName("INT-2 a script or web site sends JSON with a token, and gets the same answer again")
  void json() {
    page.request()
        .get("/form/token")
        .then()
        .statusCode(200)
        .body("difficulty", equalTo(PublicPage.DIFFICULTY));
    String token = page.token();
    String body =
        """
        {"token":"%s","lang":"en","message":"by script","state":"tx","contactBack":"NO",
         "signalerKind":"COMMUNITY_MEMBER","novelty":1}
        """
            .formatted(token);

    String first =
        page.sendJson(body)
            .then()
            .statusCode(202)
            .body("lane", equalTo("STANDARD"))
            .body("warnings", empty())
            .extract()
            .asString();

    assertThat(page.sendJson(body).asString()).isEqualTo(first);
    page.sendJson(body.replace("by script", "else"))
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:waylight:problem:form-token-used"));
    page.sendJson(body.replace(token, "none"))
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:waylight:problem:form-token-invalid"));
    page.sendJson(body.replace(token, page.opened(Duration.ZERO)))
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:waylight:problem:form-token-too-young"));
    page.sendJson("{\"token\":\"" + page.token() + "\"}")
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:waylight:problem:signal-empty"));
    page.sendJson(body.replace("\"tx\"", "\"Texas\""))
        .then()
        .statusCode(422)
        .body("errors", hasSize(1))
        .body("errors[0].field", equalTo("state"));
  }

  private SignalReceived received(String topic, String receipt) {
    return SentEvents.received(
        topic, new Receipts(secret).resolve(receipt).orElseThrow().toString());
  }

  private String opened(SignalReceived event) {
    var message = event.messages().getFirst();
    return SentEvents.opened(keysets, message.text(), message.messageId(), SealedFields.TEXT);
  }
}
