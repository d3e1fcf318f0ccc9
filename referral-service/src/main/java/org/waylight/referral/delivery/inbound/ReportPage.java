package org.waylight.referral.delivery.inbound;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waylight.referral.delivery.domain.ReportBody;
import org.waylight.referral.delivery.domain.ReportBody.ReportedContact;
import org.waylight.referral.delivery.domain.ReportBody.ReportedPerson;
import org.waylight.referral.delivery.domain.ReportBody.ReportedPlace;
import org.waylight.referral.delivery.domain.ReportBody.SafeToContact;
import org.waylight.referral.delivery.domain.ReportBody.Situation;

/** A report as it stands on paper: all that the report says, and nothing else. */
record ReportPage(List<Section> sections) {
  /** Some lines under a title. */
  record Section(String title, List<Line> lines) {}

  /** One thing that is said. */
  record Line(String label, String value) {}

  static ReportPage of(ReportBody report) {
    List<Section> sections = new ArrayList<>();
    sections.add(
        section(
            "For",
            line("Recipient", report.recipient().name()),
            line("Kind", report.recipient().kind()),
            line("Legal basis", report.basis()),
            line("Statute", report.statute()),
            line("Adds to report", report.supplements())));
    sections.add(situation(report.situation()));
    if (report.situation().places() != null) {
      report.situation().places().forEach(place -> sections.add(place(place)));
    }
    report.persons().forEach(person -> sections.add(person(person)));
    report.contacts().forEach(contact -> sections.add(contact(contact)));
    sections.add(section("Summary", line("Summary", report.summary())));
    return new ReportPage(sections.stream().filter(section -> !section.lines().isEmpty()).toList());
  }

  private static Section situation(Situation situation) {
    return section(
        "Situation",
        line("Type", situation.type()),
        line("Topics", situation.topics()),
        line("Means of control", situation.meansOfControl()),
        line("Industries", situation.industries()),
        line("Danger", situation.danger()),
        line("Needs", situation.needs()));
  }

  private static Section place(ReportedPlace place) {
    return section(
        "Place",
        line("Street", place.street()),
        line("City", place.city()),
        line("ZIP", place.zip()),
        line("County", place.county()),
        line("Tribal land", place.tribalLand()),
        line("State", place.state()),
        line("Country", place.country()));
  }

  private static Section person(ReportedPerson person) {
    return section("Person", line("Age", person.ageBand()), line("Language", person.language()));
  }

  private static Section contact(ReportedContact contact) {
    SafeToContact safe = contact.safeContact();
    return section(
        "Contact",
        line("Name", contact.name()),
        line("Phone", contact.phone()),
        line("E-mail", contact.email()),
        line("Address", contact.address()),
        line("May be contacted", safe == null ? null : safe.contactBack()),
        line("Phone is safe", safe == null ? null : safe.phoneSafe()),
        line("Message may be left", safe == null ? null : safe.mayLeaveMessage()),
        line("Hours", safe == null ? null : safe.hours()),
        line("Instructions", safe == null ? null : safe.instructions()));
  }

  private static Section section(String title, Line... lines) {
    return new Section(
        title, List.of(lines).stream().filter(line -> !line.value().isEmpty()).toList());
  }

  private static Line line(String label, @Nullable Object value) {
    return new Line(label, words(value));
  }

  private static String words(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      case Collection<?> some ->
          some.stream().map(ReportPage::words).collect(Collectors.joining(", "));
      default -> value.toString();
    };
  }
}
