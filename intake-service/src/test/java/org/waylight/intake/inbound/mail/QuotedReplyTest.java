package org.waylight.intake.inbound.mail;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

class QuotedReplyTest {
  @Example
  @Label("What was quoted under a head follows after a line that says so")
  void heads() {
    for (String head :
        new String[] {
          "On Mon, Nov 16, 2026 at 9:00 AM Help <help@example.org> wrote:",
          "On Mon, Nov 16, 2026 at 9:00 AM Help\n<help@example.org> wrote:",
          "El lun, 16 nov 2026 a las 9:00, Ayuda (<help@example.org>) escribió:",
          "-----Original Message-----",
          "From: Help <help@example.org>\nSent: Monday, November 16, 2026 9:00 AM\nTo: me",
          "De: Ayuda <help@example.org>\nEnviado: lunes, 16 de noviembre de 2026\nPara: yo",
        }) {
      assertThat(QuotedReply.setApart("I am safe now.\n\n" + head + "\n\nAre you safe?\n"))
          .as(head)
          .isEqualTo("I am safe now.\n\n" + QuotedReply.QUOTED + "\n" + head + "\n\nAre you safe?");
    }
  }

  @Example
  @Label("Marked lines at the end are quoted; answers between marked lines stay where they are")
  void marked() {
    assertThat(QuotedReply.setApart("Yes.\n\nOn Monday Help wrote:\n> Are you safe?\n"))
        .isEqualTo("Yes.\n\n" + QuotedReply.QUOTED + "\nOn Monday Help wrote:\n> Are you safe?");
    String between = "> Are you safe?\nNo.\n> Where are you?\nIn Houston.";
    assertThat(QuotedReply.setApart(between)).isEqualTo(between);
    String under = "On Monday Help wrote:\n> Are you safe?\n\nNo, he is here.";
    assertThat(QuotedReply.setApart(under)).isEqualTo(under);
  }

  @Example
  @Label("A signature is set apart, and a mail that is nothing but quotes stays whole")
  void signature() {
    assertThat(QuotedReply.setApart("Please call.\n-- \nMaria\nClinic\n\nOn Monday X wrote:\n> y"))
        .isEqualTo(
            "Please call.\n\n[Signature:]\nMaria\nClinic\n\n"
                + QuotedReply.QUOTED
                + "\nOn Monday X wrote:\n> y");
    assertThat(QuotedReply.setApart("> only\n> quotes")).isEqualTo("> only\n> quotes");
    assertThat(QuotedReply.setApart("On the road he wrote: help")).doesNotContain("[Quoted");
  }

  @Property
  @Label("No line of any text is lost")
  void nothingLost(@ForAll String text) {
    String apart = QuotedReply.setApart(text);

    assertThat(apart.lines().map(String::strip))
        .containsAll(
            text.lines().map(String::strip).filter(l -> !l.isEmpty() && !l.equals("--")).toList());
  }
}
