package org.waylight.triage.facts.domain;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Streets, businesses and chains. */
class WhereTest {
  @Test
  @DisplayName("TRI-8: a street with its house number is compared, in English and in Spanish")
  void addresses() {
    SomeFacts.check(
        """
        we met, 1420 Rigsby Ave, upstairs | ADDRESS 1420 Rigsby Ave = 1420 rigsby
        we live in calle Hidalgo 45 cerca | ADDRESS calle Hidalgo 45 = 45 hidalgo
        12 Old Mill Road is it            | ADDRESS 12 Old Mill Road = 12 old mill
        he has 1420 rigsby                | nothing
        Rigsby Ave or 1420 Rigsby Ave     | STREET Rigsby Ave; ADDRESS 1420 Rigsby Ave = 1420 rigsby
        """);
  }

  @Test
  @DisplayName("TRI-6: a street or a highway alone says little of where")
  void streets() {
    SomeFacts.check(
        """
        we live in calle Hidalgo         | STREET calle Hidalgo
        avenida 16 de la casa            | STREET avenida 16
        They went down Rigsby Ave to eat | STREET Rigsby Ave
        he waits on rigsby ave           | STREET rigsby ave
        exit 45 off I-40                 | HIGHWAY exit 45; HIGHWAY I-40
        """);
  }

  @Test
  @DisplayName("TRI-6: a chain is read by the longest of its names")
  void chains() {
    SomeFacts.check(
        """
        red roof inn                | CHAIN red roof inn
        red roof                    | CHAIN red roof
        red barn                    | nothing
        room at Motel 6 near it     | CHAIN Motel 6
        We met at Loves then        | CHAIN Loves
        Loves is big                | nothing
        he loves the boss           | nothing
        We met at the Pilot on I-40 | CHAIN Pilot; HIGHWAY I-40
        pilot                       | nothing
        """);
  }

  @Test
  @DisplayName("TRI-8: a name and what kind of place it is, in either order, are a business")
  void businesses() {
    SomeFacts.check(
        """
        We work at the Golden Lotus Spa here           | BUSINESS Golden Lotus Spa = golden lotus
        we work at the golden lotus spa                | BUSINESS golden lotus spa = golden lotus
        zia spa                                        | BUSINESS zia spa = zia spa
        we met at zia lotus crown spa                  | NAME zia; BUSINESS lotus crown spa = lotus crown
        We met at Big Zia Lotus Crown Moon Spa         | BUSINESS Zia Lotus Crown Moon Spa = zia lotus crown moon
        We met at the Zia and Lotus Spa                | NAME Zia; BUSINESS Lotus Spa = lotus spa
        Lotus. Zia Spa                                 | BUSINESS Zia Spa = zia spa
        Come Zia Spa                                   | BUSINESS Zia Spa = zia spa
        We go to hotel Brisa del Coco then             | BUSINESS hotel Brisa del Coco = brisa del coco
        we go to hotel brisa                           | BUSINESS hotel brisa = brisa hotel
        cantina el farolito                            | BUSINESS cantina el farolito = farolito cantina
        cantina el farolito azul                       | BUSINESS cantina el farolito = farolito cantina
        We saw Cantina El Farolito De Oro Alto Sol now | BUSINESS Cantina El Farolito De Oro = farolito de oro; NAME Sol
        we saw club Zia Spa                            | BUSINESS club Zia Spa = zia spa
        we saw spa zia motel                           | BUSINESS zia motel = zia motel
        We saw Spa Zia Lotus Motel                     | BUSINESS Spa Zia Lotus Motel = zia lotus motel
        We saw Hotel Zia de Oro                        | BUSINESS Hotel Zia de Oro = zia de oro
        We saw Hotel Zia de oro                        | BUSINESS Hotel Zia = zia hotel
        spa                                            | nothing
        """);
  }

  @Test
  @DisplayName("TRI-6: what only says which kind of place it is names none")
  void noBusiness() {
    SomeFacts.check(
        """
        the spa                   | nothing
        We saw Massage Spa        | nothing
        we saw hotel de la playa  | nothing
        We saw golden lotus spa   | nothing
        Golden 8 Spa              | nothing
        88 spa                    | nothing
        x spa                     | nothing
        We saw Chinese Restaurant | nothing
        we saw spa el             | nothing
        """);
  }

  @Test
  @DisplayName("PRO-6: a hotel called like a place is a hotel there")
  void hotelsSomewhere() {
    SomeFacts.check(
        """
        We saw Hotel New Hampshire | HERE New Hampshire = US/NH
        we are at hotel in fresno  | HERE fresno = Fresno of US-CA US-OH US-TX
        We saw Hotel de Fresno     | HERE Fresno = Fresno of US-CA US-OH US-TX
        We saw Hotel Fresno Azul   | BUSINESS Hotel Fresno Azul = fresno azul
        """);
  }
}
