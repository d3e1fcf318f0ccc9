package org.waylight.triage.facts.domain;

import java.util.List;
import java.util.Set;

/** A few states and made-up towns: {@code 6} has a million inhabitants, {@code 2} some hundred. */
final class SmallGazetteer {
  private static final FactReader READER = reader();

  private SmallGazetteer() {}

  static void check(String table) {
    SomeFacts.check(READER, table);
  }

  private static FactReader reader() {
    GazetteerBuilder builder = new GazetteerBuilder();
    List.of(
            "US: United States; USA",
            "US-TX: Texas; ~Tex",
            "US-OH: Ohio",
            "US-AZ: Arizona; ~Ariz",
            "US-NM: New Mexico; ~New Mex",
            "US-NY: New York",
            "US-GA: Georgia",
            "CA: Canada",
            "CA-ON: Ontario; ~Ont",
            "MX: Mexico",
            "HN: Honduras",
            "PE: Peru")
        .forEach(builder::region);
    List.of(
            "US-TX: Brenwick 5; Corvale 4; Delmont 3; Elbury 2",
            "US-TX: Port Alder 4; Port Birch 3; Port Cedar 2; Twinham 3; New York 2",
            // Called like a word (c) or like a first name (n).
            "US-TX: Bounty 5c; Bluff 3c; Batch 2c; Rowan 4n; Tessa 3n; Zelda 2n",
            "US-OH: Twinham 4; Stanwick 5",
            "US-OK: Ozhella 4",
            "US-NY: New York 7; NYC=New York 7",
            "CA-ON: Stanwick 5",
            "HN: Copanta 6; Valdora 6",
            "MX-JAL: Valdora 6")
        .forEach(builder::towns);
    List.of(
            "OK: Ozhega Nation; Ozhega; Long Ozhega",
            "OK: Ozhella Nation; Ozhella",
            "AZ NM: Tohona Reservation")
        .forEach(builder::tribalLand);
    return new FactReader(builder.build(), new FirstNames(Set.of(), Set.of()));
  }
}
