package org.waylight.standalone.canary;

import static org.waylight.standalone.canary.PlantedField.*;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeMap;
import org.waylight.standalone.canary.MadeUpCase.Danger;
import org.waylight.standalone.canary.MadeUpCase.Way;
import org.waylight.standalone.canary.MadeUpCase.Wish;

/** The bodies in which a case is told, with planted text in every field that may hold any. */
final class PlantedForms {
  private static final Set<String> REPORTED_TO =
      Set.of("LAW_ENFORCEMENT", "CHILD_PROTECTION", "EMERGENCY_SERVICES");

  private final Planted planted;

  /** Plants a field of a case and remembers that it did. */
  interface Planted {
    String text(int number, PlantedField field);
  }

  PlantedForms(Planted planted) {
    this.planted = planted;
  }

  /** What a gateway posts. */
  ObjectNode signal(MadeUpCase one) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("channel", one.way().name());
    body.putArray("messages")
        .addObject()
        .put("id", planted.text(one.number(), MESSAGE_ID))
        .put("text", words(one) + " " + planted.text(one.number(), MESSAGE));
    body.set("facts", facts(one));
    if (one.number() % 3 == 0) {
      body.put("receiptQuoted", planted.text(one.number(), RECEIPT_QUOTED));
    }
    return body;
  }

  /** A message that is added later. */
  ObjectNode addition(MadeUpCase one) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("author", one.number() % 2 == 0 ? "ADVOCATE" : "SIGNALER")
        .put("text", "Also this: " + planted.text(one.number(), ADDED_MESSAGE));
  }

  /** An SMS as its provider hands it over. */
  TreeMap<String, String> sms(MadeUpCase one) {
    planted.text(one.number(), SMS_SENDER_NUMBER);
    TreeMap<String, String> form = new TreeMap<>();
    form.put("MessageSid", "SM" + planted.text(one.number(), MESSAGE_ID));
    form.put("From", Planting.phone(one.number()));
    form.put("To", "+18005550100");
    form.put("ProfileName", planted.text(one.number(), SMS_SENDER_NAME));
    form.put("Body", words(one) + " " + planted.text(one.number(), MESSAGE));
    form.put("NumMedia", "0");
    return form;
  }

  /** A mail as its provider hands it over, less the signature. */
  TreeMap<String, String> mail(MadeUpCase one) {
    String address = planted.text(one.number(), MAIL_SENDER_ADDRESS) + "@example.org";
    TreeMap<String, String> form = new TreeMap<>();
    form.put("sender", address);
    form.put("from", planted.text(one.number(), MAIL_SENDER_NAME) + " <" + address + ">");
    form.put("subject", "Please help " + planted.text(one.number(), MAIL_SUBJECT));
    form.put(
        "Message-Id", "<" + planted.text(one.number(), MAIL_MESSAGE_ID) + "@mail.example.org>");
    form.put("body-plain", words(one) + " " + planted.text(one.number(), MESSAGE));
    return form;
  }

  /** What is stated; of what a provider brought already, only the rest. */
  ObjectNode facts(MadeUpCase one) {
    int number = one.number();
    ObjectNode facts = JsonNodeFactory.instance.objectNode();
    switch (one.age()) {
      case ADULT -> facts.putArray("ages").add(31);
      case MINOR -> facts.putArray("ages").add(15);
      case UNKNOWN -> {}
    }
    danger(facts, one.danger());
    facts
        .putObject("place")
        .put("country", "US")
        .put("state", one.place().get(0))
        .put("city", one.place().get(1))
        .put("county", planted.text(number, COUNTY))
        .put("tribalLand", planted.text(number, TRIBAL_LAND))
        .put("street", "12 " + planted.text(number, STREET) + " Street");
    ObjectNode signaler = facts.putObject("signaler");
    signaler.put("kind", one.signaler()).put("anonymous", one.anonymous());
    signaler.put("relationship", "lives next to " + planted.text(number, RELATIONSHIP));
    ObjectNode contact = facts.putObject("contact");
    if (one.way() != Way.SMS_WEBHOOK) {
      contact.put("phone", "+1 210 555 0142 ext. " + planted.text(number, CONTACT_PHONE));
    }
    if (one.way() != Way.MAIL_WEBHOOK) {
      contact.put("email", planted.text(number, CONTACT_EMAIL) + "@example.org");
    }
    if (!one.way().byProvider() && number % 2 == 0) {
      contact.put("name", planted.text(number, CONTACT_NAME));
    } else if (!one.way().byProvider()) {
      signaler.put("name", planted.text(number, SIGNALER_NAME));
    }
    contact.put("address", planted.text(number, CONTACT_ADDRESS) + " Road 3");
    facts
        .putObject("safeContact")
        .put("contactBack", "YES")
        .put("phoneSafe", "YES")
        .put("hours", "after nine, says " + planted.text(number, SAFE_HOURS))
        .put("instructions", "ask for " + planted.text(number, SAFE_INSTRUCTIONS));
    consents(facts.putArray("consents"), one);
    return facts;
  }

  private static void danger(ObjectNode facts, Danger danger) {
    if (danger == Danger.HARM || danger == Danger.HARM_AND_THREAT) {
      facts.put("immediateDanger", "YES");
    }
    if (danger == Danger.THREAT || danger == Danger.HARM_AND_THREAT) {
      facts.put("threatToOthers", "YES");
    }
    if (danger == Danger.SELF_HARM) {
      facts.put("selfHarm", "YES");
    }
  }

  private static void consents(ArrayNode consents, MadeUpCase one) {
    for (String kind : MadeUpCase.RECIPIENTS) {
      Wish wish = one.wish(kind);
      if (wish != Wish.NOT_ASKED) {
        String state =
            switch (wish) {
              case NOT_ASKED, UNKNOWN -> "UNKNOWN";
              case GIVEN, TAKEN_BACK, EXPIRED -> "GIVEN";
              case REFUSED -> "REFUSED";
              case WITHDRAWN -> "WITHDRAWN";
            };
        ObjectNode consent = consent(consents, "VICTIM", kind, state, "SITUATION");
        if (wish == Wish.EXPIRED) {
          consent.put("givenAt", "2026-01-05T09:00:00Z").put("expiresAt", "2026-02-05T09:00:00Z");
        }
      }
      if (one.agreedToContact(kind)) {
        consent(consents, one.victimSignals() ? "VICTIM" : "SIGNALER", kind, "GIVEN", "CONTACT");
      }
    }
  }

  private static ObjectNode consent(
      ArrayNode consents, String subject, String kind, String state, String element) {
    ObjectNode consent = consents.addObject();
    consent.put("subject", subject).put("recipientKind", kind);
    consent.put("purpose", REPORTED_TO.contains(kind) ? "REPORT" : "REFERRAL");
    consent.put("state", state).put("means", "VERBAL").putArray("elements").add(element);
    return consent;
  }

  private static String words(MadeUpCase one) {
    return one.victimSignals()
        ? "They keep my passport and my pay and I may not leave the house. My name is"
        : "They keep a worker's passport and pay and let nobody leave the house. I heard it from";
  }
}
