package org.waylight.triage.facts.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** By what one would know somebody: a mark of the body, what they wear, the vehicle they drive. */
final class DescriptionReader {
  private static final Set<String> MARKS =
      CommonWords.of(
          """
          tattoo tattoos tattooed tatuaje tatuajes tatuado tatuada birthmark lunar scar scars cicatriz beard barba mustache
          bigote bigotes ponytail mohawk dreadlocks dreads bald calvo pelon limp cojea frenos braces wheelchair peluca wig
          """);
  private static final Set<String> COLOURS =
      CommonWords.of(
          """
          black white red blue green gray grey silver gold brown tan yellow orange purple pink maroon beige
          negro negra blanco blanca rojo roja azul verde gris plateado plateada dorado dorada cafe amarillo amarilla morado
          guinda rosa
          """);
  private static final Set<String> VEHICLES =
      CommonWords.of(
          """
          van vans minivan suv truck pickup sedan car coupe jeep charger challenger mustang silverado tahoe escalade malibu
          impala camry corolla civic accord altima sentra sienna odyssey explorer expedition suburban tacoma tundra ram ford
          chevy chevrolet toyota honda nissan dodge bmw mercedes lexus kia hyundai gmc camioneta troca carro combi sprinter
          econoline caravan
          """);
  private static final Set<String> CLOTHES =
      CommonWords.of(
          """
          hoodie hat cap jacket shirt dress sneakers boots coat scarf backpack gorra chamarra camisa playera vestido mochila
          sudadera tenis botas hair pelo cabello
          """);

  private DescriptionReader() {}

  static List<Fact> of(SpeltWords words) {
    List<Fact> found = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      if (words.is(at, MARKS)) {
        found.add(new Fact(FactKind.DESCRIPTION, words.start(at), words.end(at)));
      } else if (words.is(at, COLOURS)) {
        int thing = thing(words, at);
        if (thing >= 0) {
          found.add(
              new Fact(
                  FactKind.DESCRIPTION,
                  words.start(Math.min(at, thing)),
                  words.end(Math.max(at, thing))));
        }
      }
    }
    return found;
  }

  /** "Red chevy pickup", "minivan verde": what has the colour; -1 if nothing here. */
  private static int thing(SpeltWords words, int colour) {
    for (int at : new int[] {colour + 1, colour + 2, colour - 1}) {
      boolean near =
          at > colour ? !words.begins(Math.min(at, words.size() - 1)) : !words.begins(colour);
      if (at >= 0
          && at < words.size()
          && near
          && (words.is(at, VEHICLES) || words.is(at, CLOTHES))) {
        return at;
      }
    }
    return -1;
  }
}
