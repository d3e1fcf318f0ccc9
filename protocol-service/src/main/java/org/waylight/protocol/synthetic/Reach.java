package org.waylight.protocol.synthetic;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.waylight.contracts.place.UnitedStates;
import org.waylight.contracts.v1.ContactChannel;
import org.waylight.contracts.v1.DeliveryChannel;

/**
 * How made-up organisations are reached: numbers from 555-0100 to 555-0199, which are kept for
 * fiction, and domains under {@code .example}, which nobody can own.
 *
 * @param webhookBase a URL; {@code {organisationId}} in it is replaced
 */
record Reach(String webhookBase) {
  /** One area code for each state and territory, in the order of FIPS codes. */
  private static final List<String> AREA_CODES =
      List.of(
          ("205 907 602 501 213 303 203 302 202 305 404 808 208 312 317 515 316 502 504 207 410 617"
                  + " 313 612 601 314 406 402 702 603 201 505 212 704 701 216 405 503 215 401 803"
                  + " 605 615 214 801 802 703 206 304 414 307 684 671 670 787 340")
              .split(" "));

  private static final Map<String, String> BY_STATE =
      IntStream.range(0, AREA_CODES.size())
          .boxed()
          .collect(
              Collectors.toMap(
                  i -> UnitedStates.all().states().get(i).code(), i -> AREA_CODES.get(i)));

  private static final String NATIONWIDE = "800";

  /** A webhook, an e-mail address and a telephone, in the order they are tried. */
  List<ContactChannel> fully(
      UUID organisation, String name, String desk, String state, Random dice) {
    List<ContactChannel> channels = new ArrayList<>();
    channels.add(
        new ContactChannel(
            DeliveryChannel.WEBHOOK,
            webhookBase.replace("{organisationId}", organisation.toString())));
    channels.addAll(byPerson(name, desk, state, dice));
    return channels;
  }

  /** An e-mail address and a telephone. */
  List<ContactChannel> byPerson(String name, String desk, String state, Random dice) {
    String number =
        "+1%s55501%02d".formatted(BY_STATE.getOrDefault(state, NATIONWIDE), dice.nextInt(100));
    return List.of(
        new ContactChannel(DeliveryChannel.EMAIL, slug(desk) + "@" + slug(name) + ".example"),
        new ContactChannel(DeliveryChannel.PHONE, number));
  }

  private static String slug(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    return plain.replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
