package org.waylight.triage.facts.domain;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What settles which place is meant. */
class StatesTest {
  @Test
  @DisplayName("PRO-6: a town is settled by the state or the country that is written after it")
  void towns() {
    SmallGazetteer.check(
        """
        We live in Twinham                  | HERE Twinham = Twinham of US-OH US-TX
        We live in Twinham, Texas           | HERE Twinham, Texas = US/TX/Twinham
        We live in Twinham (Ohio)           | HERE Twinham (Ohio = US/OH/Twinham
        We live in Twinham: Ohio            | HERE Twinham = US/OH/Twinham; HERE Ohio = US/OH
        We live in Twinham, Ontario         | HERE Twinham = Twinham of US-OH US-TX; HERE Ontario = CA/ON
        We live in Stanwick                 | HERE Stanwick = Stanwick of CA-ON US-OH
        We live in Stanwick, Canada         | HERE Stanwick, Canada = CA/ON/Stanwick
        We live in Stanwick, USA            | HERE Stanwick, USA = US/OH/Stanwick
        We live in Stanwick, Honduras       | HERE Stanwick = Stanwick of CA-ON US-OH; HERE Honduras = HN
        stanwick canada                     | HERE stanwick canada = CA/ON/Stanwick
        stanwick tex                        | HERE stanwick = Stanwick of CA-ON US-OH
        brenwick tex                        | HERE brenwick = US/TX/Brenwick
        Brenwick Tex                        | HERE Brenwick Tex = US/TX/Brenwick
        Brenwick, tex                       | HERE Brenwick, tex = US/TX/Brenwick
        Brenwick, Texas, USA                | HERE Brenwick, Texas, USA = US/TX/Brenwick
        brenwick texas usa                  | HERE brenwick texas usa = US/TX/Brenwick
        brenwick texas canada               | HERE brenwick texas = US/TX/Brenwick
        brenwick texas and usa              | HERE brenwick texas = US/TX/Brenwick
        brenwick texas. usa                 | HERE brenwick texas = US/TX/Brenwick
        my sister Stanwick, Ohio            | HERE Stanwick, Ohio = US/OH/Stanwick
        We met my sister Brenwick, Honduras | NAME Brenwick; HERE Honduras = HN
        """);
  }

  @Test
  @DisplayName("PRO-6: two letters stand for a state where nothing else can be meant")
  void codes() {
    SmallGazetteer.check(
        """
        Stanwick ON              | HERE Stanwick ON = CA/ON/Stanwick
        We saw Stanwick OH then  | HERE Stanwick OH = US/OH/Stanwick
        We saw Stanwick Oh then  | nothing
        We saw Stanwick, oh then | HERE Stanwick, oh = US/OH/Stanwick
        stanwick oh              | HERE stanwick oh = US/OH/Stanwick
        stanwick oh then         | HERE stanwick = Stanwick of CA-ON US-OH
        stanwick oh 45402        | HERE stanwick oh = US/OH/Stanwick
        stanwick oh, he said     | HERE stanwick oh = US/OH/Stanwick
        stanwick oh. he said     | HERE stanwick oh = US/OH/Stanwick
        twinham tx then          | HERE twinham tx = US/TX/Twinham
        twinham TX then          | HERE twinham TX = US/TX/Twinham
        We saw Stanwick. OH      | HERE Stanwick = Stanwick of CA-ON US-OH
        We saw Stanwick: OH      | HERE Stanwick = Stanwick of CA-ON US-OH
        stanwick zz              | HERE stanwick = Stanwick of CA-ON US-OH
        stanwick bc              | HERE stanwick = Stanwick of CA-ON US-OH
        twinham mo               | nothing
        """);
  }

  @Test
  @DisplayName("PRO-6: a code without a known town counts after a word that says a place follows")
  void codesAlone() {
    SmallGazetteer.check(
        """
        He is in TX                    | HERE TX = US/TX
        he is in tx                    | HERE tx = US/TX
        He is in Tx                    | nothing
        He said TX then                | nothing
        show me ID                     | nothing
        We are in ID                   | nothing
        we are ok in here              | nothing
        We are by Hoopers Crossing, MD | HERE MD = US/MD
        We are by Hoopers Crossing MD  | HERE MD = US/MD
        We are by Hoopers crossing, MD | nothing
        We are by Hoopers Crossing, md | nothing
        We are by Hoopers Crossing: MD | nothing
        we are by hoopers crossing, md | nothing
        """);
  }

  @Test
  @DisplayName("PRO-6: a code said elsewhere settles which town")
  void hinted() {
    SmallGazetteer.check(
        """
        She is in Twinham. We bring TX papers | HERE Twinham = US/TX/Twinham
        she is in twinham. bring tx papers    | HERE twinham = US/TX/Twinham
        She is in Twinham. We bring Tx papers | HERE Twinham = Twinham of US-OH US-TX
        She is in Twinham. We bring OH papers | HERE Twinham = Twinham of US-OH US-TX
        she is in twinham. bring oh papers    | HERE twinham = Twinham of US-OH US-TX
        She is in Twinham. We bring MO papers | HERE Twinham = Twinham of US-OH US-TX
        """);
  }

  @Test
  @DisplayName(
      "PRO-6: states and countries are read but where people, dishes or verbs bear their names")
  void regions() {
    SmallGazetteer.check(
        """
        texas                   | HERE texas = US/TX
        we like texas           | HERE texas = US/TX
        my friend Texas         | NAME Texas
        tex                     | nothing
        We are in Ariz          | HERE Ariz = US/AZ
        We like Ariz            | nothing
        we are in ariz          | nothing
        We are in Tex           | nothing
        We are in New Mex       | nothing
        georgia                 | nothing
        in georgia              | HERE georgia = US/GA
        We like Georgia         | HERE Georgia = US/GA
        We met Georgia Lucy     | nothing
        We live in Georgia Lucy | HERE Georgia = US/GA
        We met, in Lucy Georgia | nothing
        we like peru            | nothing
        We like Peru            | nothing
        in Peru                 | HERE Peru = PE
        we like honduras        | nothing
        We like Honduras        | HERE Honduras = HN
        in honduras             | HERE honduras = HN
        """);
  }

  @Test
  @DisplayName("PRO-6: a name that a state shares with its city is the city only if that is said")
  void cityOrState() {
    SmallGazetteer.check(
        """
        in new york            | HERE new york = US/NY
        city of New York       | HERE New York = New York of US-NY US-TX
        the ciudad de New York | HERE New York = New York of US-NY US-TX
        state of New York      | HERE New York = US/NY
        city or New York       | HERE New York = US/NY
        nyc                    | HERE nyc = US/NY/New York
        New York, Texas        | HERE New York, Texas = US/TX/New York
        """);
  }

  @Test
  @DisplayName("PRO-6: a name that a state shares with its city is the city only if that is said")
  void cityOrStateReally() {
    SomeFacts.check(
        """
        in Washington                     | HERE Washington = US
        in Washington state               | HERE Washington state = US/WA
        in the estado de Washington       | HERE Washington = US/WA
        we are in the state of Washington | HERE Washington = US/WA
        """);
  }

  @Test
  @DisplayName("PRO-6: a county is read by the word beside it")
  void counties() {
    SomeFacts.check(
        """
        Van Buren County             | HERE Van Buren County = Van Buren County of US-AR US-IA US-MI US-TN
        Van Buren County, MI         | HERE Van Buren County, MI = US/MI/Van Buren County
        Van Buren County Road        | STREET Van Buren County Road
        in van buren. county         | HERE van buren = Van Buren of US-AR US-IN US-ME US-MO US-OH
        in van buren, county         | HERE van buren = Van Buren of US-AR US-IN US-ME US-MO US-OH
        condado de Fayette           | HERE Fayette = Fayette County of many
        condado de Fayette, Kentucky | HERE Fayette, Kentucky = US/KY/Fayette County
        condado, Fayette County      | HERE Fayette County = Fayette County of many
        the county of Monroe         | HERE Monroe = Monroe County of many
        """);
  }

  @Test
  @DisplayName("PRO-6: five digits are a ZIP code after a word that says so, or after its state")
  void zips() {
    SomeFacts.check(
        """
        zip 65803               | HERE 65803 = US/MO/65803
        zip is 65803            | HERE 65803 = US/MO/65803
        65803                   | nothing
        zip code is 65803       | HERE 65803 = US/MO/65803
        zip then we saw 65803   | nothing
        Springfield, MO 65803   | HERE Springfield, MO = US/MO/Springfield; HERE 65803 = US/MO/65803
        Springfield, MO. 65803  | HERE Springfield, MO = US/MO/Springfield; HERE 65803 = US/MO/65803
        Springfield MO is 65803 | HERE Springfield MO = US/MO/Springfield
        Chicago, IL 65803       | HERE Chicago, IL = US/IL/Chicago
        zip 00000               | nothing
        zip 658031              | nothing
        zip 6580                | nothing
        we saw Missouri 65803   | HERE Missouri = US/MO; HERE 65803 = US/MO/65803
        """);
  }

  @Test
  @DisplayName("PRO-6: a town in the name of a street or a business is no place")
  void taken() {
    SomeFacts.check(
        """
        We met on Houston Ave, Dallas | STREET Houston Ave; HERE Dallas = Dallas of many
        We met, Dallas, Houston Ave   | STREET Houston Ave; HERE Dallas = Dallas of many
        Houston Ave Dallas            | STREET Houston Ave; HERE Dallas = Dallas of many
        """);
  }

  @Test
  @DisplayName("PRO-7: where somebody is from, or calls from, is told from where it happens")
  void roles() {
    SmallGazetteer.check(
        """
        she is from Copanta               | ORIGIN Copanta = HN/Copanta
        she calls from Brenwick           | TELLER Brenwick = US/TX/Brenwick
        calling him again from Brenwick   | TELLER Brenwick = US/TX/Brenwick
        calling all of them from Brenwick | ORIGIN Brenwick = US/TX/Brenwick
        office in Brenwick                | TELLER Brenwick = US/TX/Brenwick
        headquarters of Brenwick          | TELLER Brenwick = US/TX/Brenwick
        the man of Brenwick               | HERE Brenwick = US/TX/Brenwick
        We met the Brenwick Police there  | nothing
        soy de Brenwick                   | ORIGIN Brenwick = US/TX/Brenwick
        ella es del Brenwick              | ORIGIN Brenwick = US/TX/Brenwick
        un club del Brenwick              | HERE Brenwick = US/TX/Brenwick
        un club del Copanta               | ORIGIN Copanta = HN/Copanta
        un club de Brenwick               | HERE Brenwick = US/TX/Brenwick
        un club de Copanta                | ORIGIN Copanta = HN/Copanta
        un club de Stanwick               | HERE Stanwick = Stanwick of CA-ON US-OH
        un club de Valdora                | ORIGIN Valdora = Valdora of HN MX-JAL
        de Copanta                        | ORIGIN Copanta = HN/Copanta
        de Brenwick                       | HERE Brenwick = US/TX/Brenwick
        We met Brenwick police there      | HERE Brenwick = US/TX/Brenwick
        We met Brenwick high school there | ASIDE Brenwick = US/TX/Brenwick
        We met Brenwick, Police there     | HERE Brenwick = US/TX/Brenwick
        we saw Texas plates               | nothing
        we saw Texas, plates              | HERE Texas = US/TX
        """);
  }
}
