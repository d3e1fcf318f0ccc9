package org.waylight.triage.judgement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.RequestType;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Topic;
import org.waylight.contracts.v1.TraffickingType;

/** Reads one line. What is not of the form is refused, a key nobody knows too. */
final class VignetteLine {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern STATE = Pattern.compile("[A-Z]{2,3}");
  private static final Pattern ZIP = Pattern.compile("\\d{5}");
  private static final Pattern PLACE_NAME = Pattern.compile("\\p{L}[^\\p{Cntrl}]{0,99}");

  private VignetteLine() {}

  /** The vignette, or nothing and at least one refusal more. */
  static Optional<Vignette> read(String file, int line, String text, List<Refusal> refusals) {
    int before = refusals.size();
    JsonNode node;
    try {
      node = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      refusals.add(new Refusal(file, line, "", "is not JSON: " + e.getOriginalMessage()));
      return Optional.empty();
    }
    if (!node.isObject()) {
      refusals.add(new Refusal(file, line, "", "is not a JSON object"));
      return Optional.empty();
    }
    Fields fields =
        new Fields(
            "", node, (field, reason) -> refusals.add(new Refusal(file, line, field, reason)));
    fields.knowsOnly("id", "channel", "lang", "messages", "expect", "same");
    String id = fields.required("id", fields.text("id", NAME));
    Channel channel = fields.required("channel", fields.oneOf("channel", Channel.class));
    String language = fields.required("lang", fields.text("lang", LANGUAGE));
    List<String> messages = fields.required("messages", fields.texts("messages"));
    Fields expect = fields.required("expect", fields.object("expect"));
    Expected expected = expect == null ? null : expected(expect);
    String same = fields.text("same", NAME);
    if (refusals.size() > before
        || id == null
        || channel == null
        || language == null
        || messages == null
        || expected == null) {
      return Optional.empty();
    }
    return Optional.of(new Vignette(file, line, id, channel, language, messages, expected, same));
  }

  private static Expected expected(Fields expect) {
    expect.knowsOnly(
        "urgent",
        "minor",
        "imminentHarm",
        "selfHarm",
        "type",
        "request",
        "sufficient",
        "topics",
        "leConsent",
        "contactSafe",
        "signaler",
        "place");
    return new Expected(
        expect.yesOrNo("urgent"),
        expect.yesOrNo("minor"),
        expect.yesOrNo("imminentHarm"),
        expect.yesOrNo("selfHarm"),
        expect.oneOf("type", TraffickingType.class),
        expect.oneOf("request", RequestType.class),
        expect.yesOrNo("sufficient"),
        expect.someOf("topics", Topic.class),
        expect.oneOf("leConsent", Answer.class),
        expect.oneOf("contactSafe", Answer.class),
        expect.oneOf("signaler", SignalerKind.class),
        place(expect.object("place")));
  }

  private static @Nullable NamedPlace place(@Nullable Fields place) {
    if (place == null) {
      return null;
    }
    place.knowsOnly("country", "state", "county", "city", "zip", "tribalLand");
    return new NamedPlace(
        place.text("country", COUNTRY),
        place.text("state", STATE),
        place.text("county", PLACE_NAME),
        place.text("city", PLACE_NAME),
        place.text("zip", ZIP),
        place.text("tribalLand", PLACE_NAME));
  }
}
