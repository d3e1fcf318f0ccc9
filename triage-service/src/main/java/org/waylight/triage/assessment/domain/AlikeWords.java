package org.waylight.triage.assessment.domain;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * PRO-7: words that differ only by gender weigh as one word, and words for an origin, a religion, a
 * status, a disability or an orientation weigh nothing.
 */
final class AlikeWords {
  private static final Map<String, String> ALIKE = new HashMap<>();

  /** The ending that tells gender in Spanish, cut from words longer than this. */
  private static final int SHORT = 3;

  static {
    for (String line :
        """
        they: he she
        them: him her
        their: his hers
        themself: himself herself
        adult: man woman lady gentleman
        adults: men women ladies
        youngster: girl boy
        youngsters: girls boys
        child: son daughter
        children: sons daughters
        sibling: sister brother
        siblings: sisters brothers
        parent: mother father
        dad: mom mommy daddy mum mama papa
        parents: mothers fathers
        partner: boyfriend girlfriend bf gf
        spouse: husband wife hubby
        niece: nephew
        aunt: uncle auntie tia tio
        grandparent: grandmother grandfather grandma grandpa abuela abuelo
        stepparent: stepmother stepfather stepmom stepdad madrastra padrastro
        guy: dude gal chick
        lord: landlord landlady
        hombre: mujer
        hombres: mujeres
        ella: el
        ellas: ellos
        padre: madre
        yerno: nuera
        esposa: esposo marido
        la: lo
        las: los
        una: uno un
        """
            .lines()
            .toList()) {
      String[] parts = line.split(": ");
      Arrays.stream(parts[1].split(" ")).forEach(word -> ALIKE.put(word, parts[0]));
    }
    for (String word :
        """
        black white brown asian latina latino latinx latinas latinos hispanic hispana hispano
        african arab arabic indian native indigenous indigena indigenas mixteco maya
        american americans americana americano gringo gringa mexican mexicans mexicana mexicano mexicanas mexicanos
        guatemalan guatemalteca guatemalteco honduran hondurena hondureno salvadoran salvadorena salvadoreno nicaraguan nica
        nicaraguense cuban cubana cubano dominican dominicana dominicano haitian haitiana haitiano jamaican jamaiquino
        colombian colombiana colombiano venezuelan venezolana venezolano ecuadorian ecuatoriana ecuatoriano peruvian peruana
        peruano bolivian boliviana boliviano chilean chilena chileno argentine argentina argentino brazilian brasilena brasileno
        uruguayan paraguayan paraguaya costarricense panamena panameno puertorriquena puertorriqueno boricua
        chinese china chino chinas chinos korean koreans coreana coreano coreanas japanese japonesa vietnamese vietnamita thai tailandesa filipino filipina
        filipinos filipinas philippine indonesian malaysian cambodian burmese nepali bangladeshi pakistani
        russian rusa ruso ukrainian ukrainians ucraniana romanian rumana moldovan polish serbian albanian turkish georgian
        armenian kazakh uzbek nigerian ghanaian kenyan ethiopian eritrean somali congolese ugandan indonesia egyptian syrian afghan iraqi
        iranian micronesian marshallese samoan tongan hawaiian navajo lakota apache cherokee ojibwe
        mexico guatemala honduras salvador nicaragua cuba haiti jamaica colombia venezuela ecuador peru bolivia
        brazil korea japan vietnam thailand philippines filipinas indonesia india nepal bangladesh pakistan russia ukraine
        romania moldova nigeria ghana kenya ethiopia somalia africa asia europe
        muslim muslims islam islamic christian catholic catolica catolico baptist mormon amish jewish hindu sikh buddhist
        evangelical evangelica evangelico pentecostal
        undocumented indocumentada indocumentado indocumentados indocumentadas illegal illegals ilegal ilegales
        immigrant immigrants inmigrante inmigrantes migrant migrants migrante migrantes refugee refugees asylum asilo
        citizen citizens ciudadana ciudadano
        gay lesbian bisexual queer trans transgender lgbt lgbtq homosexual lesbiana
        disabled disability discapacidad discapacitada discapacitado deaf sorda sordo blind ciega ciego autistic autista
        wheelchair
        """
            .split("\\s+")) {
      ALIKE.put(word, "");
    }
  }

  private AlikeWords() {}

  /** The word that weighs in its place; empty: it weighs nothing. */
  static String of(String term) {
    if (term.chars().allMatch(Character::isDigit)) {
      return "";
    }
    String alike = ALIKE.get(term);
    return alike == null ? withoutGender(term) : alike;
  }

  /** {@code encerrada}, {@code encerrado}: both {@code encerrad}. */
  private static String withoutGender(String term) {
    int end = term.length();
    if (end > SHORT + 1 && (term.endsWith("as") || term.endsWith("os"))) {
      return term.substring(0, end - 2);
    }
    if (end > SHORT && (term.endsWith("a") || term.endsWith("o"))) {
      return term.substring(0, end - 1);
    }
    return term;
  }
}
