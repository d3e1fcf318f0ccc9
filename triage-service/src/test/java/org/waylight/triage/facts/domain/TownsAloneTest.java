package org.waylight.triage.facts.domain;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** When a name that stands alone is meant as a place. The towns are made up, five sizes of them. */
class TownsAloneTest {
  @Test
  @DisplayName("PRO-6: the name of a city is enough, but in small letters among capitals")
  void cities() {
    SmallGazetteer.check(
        """
        We live in Brenwick    | HERE Brenwick = US/TX/Brenwick
        We like Brenwick a lot | HERE Brenwick = US/TX/Brenwick
        brenwick               | HERE brenwick = US/TX/Brenwick
        we like brenwick a lot | HERE brenwick = US/TX/Brenwick
        We like brenwick a lot | nothing
        We live in brenwick    | HERE brenwick = US/TX/Brenwick
        We drove to brenwick   | nothing
        """);
  }

  @Test
  @DisplayName(
      "PRO-6: a town's name counts with a capital, or after a word that says a place follows")
  void towns() {
    SmallGazetteer.check(
        """
        We like Corvale a lot | HERE Corvale = US/TX/Corvale
        corvale               | HERE corvale = US/TX/Corvale
        we live in corvale    | HERE corvale = US/TX/Corvale
        we drove to corvale   | HERE corvale = US/TX/Corvale
        we like corvale a lot | nothing
        We drove to corvale   | nothing
        """);
  }

  @Test
  @DisplayName(
      "PRO-6: a village's name counts after a word that says a place follows, or by itself")
  void villages() {
    SmallGazetteer.check(
        """
        We live in Delmont              | HERE Delmont = US/TX/Delmont
        We drove to Delmont             | HERE Delmont = US/TX/Delmont
        We drove to the city of Delmont | nothing
        We like Delmont a lot           | nothing
        delmont                         | HERE delmont = US/TX/Delmont
        we live in delmont              | HERE delmont = US/TX/Delmont
        we drove to delmont             | nothing
        We live in delmont              | HERE delmont = US/TX/Delmont
        He left, Delmont, then          | HERE Delmont = US/TX/Delmont
        He left, Delmont                | HERE Delmont = US/TX/Delmont
        We left. Delmont. Yes           | HERE Delmont = US/TX/Delmont
        Delmont, yes we do              | HERE Delmont = US/TX/Delmont
        He left, Delmont or so          | nothing
        He left Delmont, then           | nothing
        """);
  }

  @Test
  @DisplayName("PRO-6: a hamlet's name counts only where it is said that one is there")
  void hamlets() {
    SmallGazetteer.check(
        """
        We live in Elbury     | HERE Elbury = US/TX/Elbury
        We like Elbury a lot  | nothing
        Elbury                | nothing
        we live in elbury     | HERE elbury = US/TX/Elbury
        we drove to elbury    | nothing
        We live in elbury     | nothing
        He left, Elbury, then | nothing
        """);
  }

  @Test
  @DisplayName("PRO-6: a name of two words is rarely something else")
  void longer() {
    SmallGazetteer.check(
        """
        we like port alder a lot | HERE port alder = US/TX/Port Alder
        We like Port Birch a lot | HERE Port Birch = US/TX/Port Birch
        we like port birch a lot | nothing
        we drove to port birch   | HERE port birch = US/TX/Port Birch
        We like Port Cedar a lot | nothing
        We drove to Port Cedar   | HERE Port Cedar = US/TX/Port Cedar
        """);
  }

  @Test
  @DisplayName(
      "PRO-6: a town called like a word counts with its capital and after a word that says so")
  void words() {
    SmallGazetteer.check(
        """
        We live in Bounty        | HERE Bounty = US/TX/Bounty
        we live in bounty        | nothing
        We like Bounty a lot     | nothing
        Bounty                   | nothing
        We live in Bluff         | HERE Bluff = US/TX/Bluff
        We live in Batch         | nothing
        We live in Bluff Harbour | nothing
        We live. Bluff is it     | nothing
        """);
  }

  @Test
  @DisplayName("PRO-6: a town called like a first name needs more than the name")
  void firstNames() {
    SmallGazetteer.check(
        """
        We live in Tessa         | HERE Tessa = US/TX/Tessa
        We live in Zelda         | nothing
        We like Rowan a lot      | nothing
        we live in rowan         | HERE rowan = US/TX/Rowan
        we live in tessa         | nothing
        We live in rowan         | nothing
        we drove to rowan        | nothing
        He left, Rowan, then     | HERE Rowan = US/TX/Rowan
        He left, Tessa, then     | nothing
        Tessa                    | HERE Tessa = US/TX/Tessa
        Zelda                    | nothing
        We live in Rowan Harbour | nothing
        """);
  }

  @Test
  @DisplayName(
      "PRO-6: a town far away counts with its capital or where it is said that one is there")
  void abroad() {
    SmallGazetteer.check(
        """
        We like Copanta a lot | HERE Copanta = HN/Copanta
        we like copanta a lot | nothing
        we drove to copanta   | nothing
        we live in copanta    | HERE copanta = HN/Copanta
        """);
  }

  @Test
  @DisplayName("PRO-6: whoever is called like a town is no place, nor is an avenue")
  void people() {
    SmallGazetteer.check(
        """
        my sister Brenwick came    | NAME Brenwick
        My sister, Brenwick, came  | HERE Brenwick = US/TX/Brenwick
        We met Lucy Brenwick       | nothing
        Lucy Brenwick met us       | nothing
        We met LUCY Brenwick       | HERE Brenwick = US/TX/Brenwick
        We met the Brenwick people | HERE Brenwick = US/TX/Brenwick
        We met Brenwick Lucy       | nothing
        We live in Brenwick Lucy   | HERE Brenwick = US/TX/Brenwick
        We met Brenwick. Lucy came | HERE Brenwick = US/TX/Brenwick
        We met Lucy. Brenwick came | HERE Brenwick = US/TX/Brenwick
        we are en la Brenwick      | nothing
        we are en la brenwick      | nothing
        en la brenwick             | nothing
        We are en, la, Brenwick    | HERE Brenwick = US/TX/Brenwick
        para la brenwick           | HERE brenwick = US/TX/Brenwick
        """);
  }

  @Test
  @DisplayName(
      "PRO-6: between such a word and the town there may stand a few others, in one sentence")
  void announced() {
    SmallGazetteer.check(
        """
        We live in the city of Delmont          | HERE Delmont = US/TX/Delmont
        We live in the big city of Delmont      | nothing
        We live in downtown Delmont             | HERE Delmont = US/TX/Delmont
        We came in. Delmont is it               | nothing
        in Delmont we live                      | HERE Delmont = US/TX/Delmont
        in the town of delmont                  | HERE delmont = US/TX/Delmont
        in the north west side of delmont       | nothing
        in the old north west town of delmont   | nothing
        in the metro north west town of delmont | nothing
        """);
  }

  @Test
  @DisplayName("PRO-6: tribal land is read by its full name, or where somebody is there")
  void tribal() {
    SmallGazetteer.check(
        """
        Ozhega Nation               | HERE Ozhega Nation = US/OK/Ozhega Nation
        we like ozhega nation       | HERE ozhega nation = US/OK/Ozhega Nation
        We live in Ozhega           | HERE Ozhega = US/OK/Ozhega Nation
        we live in ozhega           | HERE ozhega = US/OK/Ozhega Nation
        We live in ozhega           | nothing
        We like Ozhega a lot        | nothing
        We like Long Ozhega a lot   | HERE Long Ozhega = US/OK/Ozhega Nation
        We like long ozhega a lot   | nothing
        we like long ozhega a lot   | HERE long ozhega = US/OK/Ozhega Nation
        We live in Ozhella          | HERE Ozhella = US/OK/Ozhella
        Tohona Reservation, Arizona | HERE Tohona Reservation, Arizona = US/AZ/Tohona Reservation
        Tohona Reservation          | HERE Tohona Reservation = US/Tohona Reservation
        Ozhega Nation, Texas        | HERE Ozhega Nation, Texas = US/OK/Ozhega Nation
        """);
  }
}
