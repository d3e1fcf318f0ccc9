package org.waylight.triage.assessment.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells English and Spanish from what triage cannot read, by their small words. It names no other
 * language: the lists of others only keep their words from passing as Spanish or English. In doubt
 * the answer is UNKNOWN, and a person reads (TRI-6).
 */
public final class LanguageReader {
  private static final Set<String> ENGLISH =
      words(
          """
          the and is are was were to of my i im ive he she they we you it its his her in on at for
          with not have has had do does did dont doesnt didnt cant wont can could need help please
          there this that what how who where when am been be by will would from about think know
          someone people work works working police hi hello thanks want wants get got out if but an
          as or our their them him us just up all no never says said tell now girl man woman house
          """);
  private static final Set<String> SPANISH =
      words(
          """
          el los las una y esta estan estoy estamos soy mi mis me en por para con que se su sus le lo
          al del muy pero como cuando donde ayuda ayudenme necesito necesita quiero quiere tengo tiene
          hay aqui hola gracias trabajo trabaja trabajar dinero hija hijo nos ellos ella ellas policia
          favor son ser puedo puede dejan deja casa anos porque sin hace ya mas todo todos nada no un
          yo le les nuestra nuestro tenemos senor senora jefe quien salir hombre mujer nina nino
          """);
  private static final Set<String> NEUTRAL =
      words("ok okay okey k kk si yes yeah no no, hi hey lol hm hmm um stop start thx ty xoxo");
  private static final List<Set<String>> OTHERS =
      List.of(
          words(
              """
              je suis les des est une dans pas nous vous ils elle avec pour mon ma mes sont moi aidez
              travail besoin il ne et du au qui sur ont peut fille homme femme argent que me
              """),
          words(
              """
              nao uma eu estou preciso minha meu voce ele ela eles dos das na ajuda trabalho obrigado
              muito com em sao tem isso dinheiro filha meus para que por me como
              """),
          words(
              """
              mwen ou li nou yo pa gen ap te ki nan ak pou sa tanpri bezwen ede travay kay ti fi moun
              lajan mesi kite m se pase la
              """),
          words(
              """
              ako ang ng sa ko po ay mga hindi na kailangan tulong siya kami nila ako si ni dito
              trabaho pera bata amo namin niya
              """),
          words("toi khong la va cua cho nguoi giup xin bi lam viec tien nha cho em anh chi duoc"),
          words("ich bin und die der das nicht wir sie ist mit fur hilfe bitte arbeit ein eine"));

  private LanguageReader() {}

  /** The language of one message's words. */
  public static ReadLanguage of(List<Word> words) {
    if (words.isEmpty()) {
      return ReadLanguage.EMPTY;
    }
    if (words.stream().allMatch(word -> isNeutral(word.term()))) {
      return ReadLanguage.NEUTRAL;
    }
    long english = score(words, ENGLISH);
    long spanish = score(words, SPANISH);
    long other = OTHERS.stream().mapToLong(language -> score(words, language)).max().orElse(0);
    long best = Math.max(english, spanish);
    long readable = words.stream().filter(word -> !isNeutral(word.term())).count();
    if (best * 6 < readable || best == 0 || best < other) {
      return ReadLanguage.UNKNOWN;
    }
    return english >= spanish ? ReadLanguage.ENGLISH : ReadLanguage.SPANISH;
  }

  private static long score(List<Word> words, Set<String> language) {
    return words.stream().filter(word -> language.contains(word.term())).count();
  }

  /** Numbers, and words that say the same in any language. */
  private static boolean isNeutral(String term) {
    return NEUTRAL.contains(term) || term.chars().allMatch(Character::isDigit);
  }

  private static Set<String> words(String listed) {
    return Set.copyOf(new HashSet<>(List.of(listed.strip().split("\\s+"))));
  }
}
