package org.waylight.referral.disclosure.domain;

import java.util.Set;
import java.util.TreeSet;
import org.waylight.contracts.v1.RecipientKind;

/**
 * The disclosure rules of a case with one potential victim and one signaler, written a second time
 * as plain nested tables, from the rules' text and without the policy's code: what the policy must
 * answer.
 */
final class PolicyOracle {
  /**
   * The answer.
   *
   * @param basis "-" when refused
   * @param bases every basis that holds
   * @param opened "victim", "unlisted", both or nothing
   * @param fields of the situation; nothing when refused
   * @param contact the fields of the signaler's contact details
   * @param rules ids without versions
   */
  record Answer(
      String basis,
      Set<String> bases,
      Set<String> opened,
      Set<String> fields,
      Set<String> contact,
      Set<String> rules) {}

  /** One row of the table. */
  record Row(
      RecipientKind recipient,
      String age, // ADULT, MINOR, MINOR_CONFIRMED, UNKNOWN; read ages are UNKNOWN
      String minor, // STATED, READ, RULED_OUT, NOTHING
      String harm, // TRUE, READ, FALSE
      String selfHarm,
      String others,
      String signaler, // VICTIM..: the victim; THIRD.. and MAYBE..: another person of that kind
      boolean anonymous,
      String consent, // NONE, GIVEN, REFUSED, WITHDRAWN, EXPIRED, UNKNOWN
      boolean contactConsent,
      boolean tips) {}

  private static final Set<String> SITUATION = Set.of("AREA", "AGE_BAND", "LANGUAGE", "SUMMARY");

  private PolicyOracle() {}

  static Answer answer(Row row) {
    boolean signalerIsVictim = row.signaler.startsWith("VICTIM");
    boolean thirdParty = row.signaler.startsWith("THIRD");
    boolean abuserSpeaks = row.signaler.endsWith("ABUSER");
    boolean minorStated = row.minor.equals("STATED");

    String age = row.age;
    if (age.equals("MINOR") && row.minor.equals("RULED_OUT")) {
      age = "UNKNOWN";
    }
    boolean child = age.startsWith("MINOR") || (age.equals("UNKNOWN") && minorStated);
    boolean unlistedChild = minorStated && age.equals("ADULT");
    boolean harm = row.harm.equals("TRUE");
    boolean threat = row.selfHarm.equals("TRUE") || row.others.equals("TRUE");

    // What the abuser states for a yes is not heard; a no always is.
    String wish = row.consent;
    if (wish.equals("NONE") || wish.equals("UNKNOWN")) {
      wish = "SILENT";
    }
    if (abuserSpeaks && (wish.equals("GIVEN") || wish.equals("EXPIRED"))) {
      wish = "SILENT";
    }
    boolean contactYes = row.contactConsent && !abuserSpeaks;
    boolean contactNo = signalerIsVictim && Set.of("REFUSED", "WITHDRAWN").contains(wish);

    Set<String> bases = new TreeSet<>();
    Set<String> opened = new TreeSet<>();
    Set<String> rules = new TreeSet<>();
    String basis = "-";

    switch (row.recipient) {
      case LAW_ENFORCEMENT -> {
        if (wish.equals("SILENT") && row.tips && !child && thirdParty) {
          basis = "SUPERVISOR_DECISION";
          open(bases, opened, rules, basis, "DIS-5.TIP");
        }
        if (wish.equals("GIVEN")) {
          basis = "CONSENT";
          open(bases, opened, rules, basis, "CON-2.GIVEN");
        }
        if (threat) {
          basis = "THREAT";
          open(bases, opened, rules, basis, "DIS-2.THREAT");
        }
        if (harm) {
          basis = "IMMINENT_HARM";
          open(bases, opened, rules, basis, "DIS-2.IMMINENT_HARM");
        }
        if (child) {
          basis = "MANDATED_MINOR";
          open(bases, opened, rules, basis, "DIS-2.MINOR");
        }
      }
      case CHILD_PROTECTION -> {
        if (wish.equals("GIVEN")) {
          basis = "CONSENT";
          open(bases, opened, rules, basis, "CON-2.GIVEN");
        }
        if (child) {
          basis = "MANDATED_MINOR";
          open(bases, opened, rules, basis, "DIS-2.MINOR");
        }
      }
      case EMERGENCY_SERVICES -> {
        if (wish.equals("GIVEN")) {
          basis = "CONSENT";
          open(bases, opened, rules, basis, "CON-2.GIVEN");
        }
        if (threat) {
          basis = "THREAT";
          open(bases, opened, rules, basis, "DIS-2.THREAT");
        }
        if (harm) {
          basis = "IMMINENT_HARM";
          open(bases, opened, rules, basis, "DIS-2.IMMINENT_HARM");
        }
      }
      case SERVICE_PROVIDER, PARTNER_HOTLINE -> {
        if (wish.equals("GIVEN")) {
          basis = "CONSENT";
          open(bases, opened, rules, basis, "CON-2.GIVEN");
        }
      }
    }
    boolean forChildren =
        row.recipient == RecipientKind.LAW_ENFORCEMENT
            || row.recipient == RecipientKind.CHILD_PROTECTION;
    boolean forEmergencies =
        row.recipient == RecipientKind.LAW_ENFORCEMENT
            || row.recipient == RecipientKind.EMERGENCY_SERVICES;
    if (forChildren && unlistedChild) {
      basis = "MANDATED_MINOR";
      bases.add(basis);
      opened.add("unlisted");
      rules.add("DIS-2.MINOR");
    }

    Set<String> contact = Set.of();
    if (!basis.equals("-")) {
      rules.add("DIS-1.LEAST");
      boolean exception =
          bases.contains("MANDATED_MINOR")
              || bases.contains("IMMINENT_HARM")
              || bases.contains("THREAT");
      if (row.anonymous) {
        boolean ownDanger = signalerIsVictim ? harm || threat : !thirdParty && threat;
        if (row.recipient == RecipientKind.EMERGENCY_SERVICES && ownDanger) {
          contact = Set.of("CONTACT_PHONE", "CONTACT_ADDRESS", "SAFE_CONTACT");
          rules.add("DIS-3.ANONYMOUS_EMERGENCY");
        } else {
          rules.add("DIS-3.ANONYMOUS");
        }
      } else if (exception) {
        contact = wholeContact(row.recipient);
        rules.add("DIS-3.EXCEPTION");
      } else if (contactYes && !contactNo) {
        contact = wholeContact(row.recipient);
        rules.add("DIS-3.CONSENT");
      } else {
        rules.add("DIS-3.WITHHELD");
      }
      return new Answer(basis, bases, opened, situation(row.recipient), contact, rules);
    }

    switch (wish) {
      case "REFUSED" -> rules.add("CON-1.REFUSED");
      case "WITHDRAWN" -> rules.add("CON-2.WITHDRAWN");
      case "EXPIRED" -> rules.add("CON-2.EXPIRED");
      default -> rules.add(signalerIsVictim ? "CON-3.SILENCE" : "CON-1.UNKNOWN");
    }
    if (signalerIsVictim && abuserSpeaks) {
      rules.add("CON-2.ABUSER");
    }
    if (signalerIsVictim && contactYes && !contactNo) {
      rules.add("CON-2.ELEMENTS");
    }
    if (row.recipient == RecipientKind.LAW_ENFORCEMENT) {
      if (age.equals("ADULT") && (wish.equals("REFUSED") || wish.equals("WITHDRAWN"))) {
        rules.add("DIS-4.ADULT_SAID_NO");
      }
      if (!row.tips && thirdParty) {
        rules.add("DIS-5.OFF");
      }
      if (row.signaler.startsWith("MAYBE")) {
        rules.add("DIS-5.WHO");
      }
    }
    boolean dangerRead =
        row.harm.equals("READ") || row.selfHarm.equals("READ") || row.others.equals("READ");
    if ((forChildren && row.minor.equals("READ")) || (forEmergencies && dangerRead)) {
      rules.add("DIS-10.ONLY_READ");
    }
    if (!forChildren && !forEmergencies && (minorStated || harm || threat)) {
      rules.add("DIS-2.NO_EXCEPTION_HERE");
    }
    return new Answer("-", bases, opened, Set.of(), contact, rules);
  }

  private static Set<String> situation(RecipientKind recipient) {
    Set<String> fields = new TreeSet<>(SITUATION);
    switch (recipient) {
      case LAW_ENFORCEMENT -> {
        fields.addAll(Set.of("TRAFFICKING_TYPE", "TOPICS", "MEANS_OF_CONTROL", "INDUSTRIES"));
        fields.addAll(Set.of("DANGER", "STREET"));
      }
      case CHILD_PROTECTION ->
          fields.addAll(Set.of("TRAFFICKING_TYPE", "TOPICS", "DANGER", "STREET"));
      case EMERGENCY_SERVICES -> fields.addAll(Set.of("DANGER", "STREET"));
      case SERVICE_PROVIDER -> fields.add("NEEDS");
      case PARTNER_HOTLINE -> fields.addAll(Set.of("TRAFFICKING_TYPE", "NEEDS"));
    }
    return fields;
  }

  private static Set<String> wholeContact(RecipientKind recipient) {
    boolean fast =
        recipient == RecipientKind.EMERGENCY_SERVICES
            || recipient == RecipientKind.CHILD_PROTECTION;
    return Set.of(
        "CONTACT_NAME",
        "CONTACT_PHONE",
        fast ? "CONTACT_ADDRESS" : "CONTACT_EMAIL",
        "SAFE_CONTACT");
  }

  private static void open(
      Set<String> bases, Set<String> opened, Set<String> rules, String basis, String rule) {
    bases.add(basis);
    opened.add("victim");
    rules.add(rule);
  }
}
