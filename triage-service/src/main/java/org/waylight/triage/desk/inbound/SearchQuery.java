package org.waylight.triage.desk.inbound;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.CaseStatus;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.Need;
import org.waylight.contracts.v1.RequestType;
import org.waylight.contracts.v1.Topic;
import org.waylight.contracts.v1.TraffickingType;
import org.waylight.contracts.v1.Urgency;
import org.waylight.triage.casefile.domain.SearchTerms;
import org.waylight.triage.desk.application.CaseSearch.Wanted;
import org.waylight.triage.desk.domain.Tags;

/**
 * What a search asks: all filters must hold, of several values of one filter any. There is no
 * filter for words: nobody searches in what people told.
 */
public class SearchQuery {
  private static final int MOST = 20;
  private static final java.util.regex.Pattern CODE =
      java.util.regex.Pattern.compile("[A-Za-z0-9@._/-]{1,100}");

  @QueryParam("type")
  @Nullable List<String> type;

  @QueryParam("requestType")
  @Nullable List<String> requestType;

  @QueryParam("topic")
  @Nullable List<String> topic;

  @QueryParam("industry")
  @Nullable List<String> industry;

  @QueryParam("meansOfControl")
  @Nullable List<String> meansOfControl;

  @QueryParam("need")
  @Nullable List<String> need;

  @QueryParam("channel")
  @Nullable List<String> channel;

  @QueryParam("country")
  @Nullable List<String> country;

  @QueryParam("state")
  @Nullable List<String> state;

  @QueryParam("rule")
  @Nullable List<String> rule;

  @QueryParam("indicator")
  @Nullable List<String> indicator;

  @QueryParam("tag")
  @Nullable List<String> tag;

  @QueryParam("status")
  @Nullable List<String> status;

  @QueryParam("urgency")
  @Nullable List<String> urgency;

  @QueryParam("claimedBy")
  @Size(max = 100)
  @Nullable String claimedBy;

  @QueryParam("openedFrom")
  @Nullable String openedFrom;

  @QueryParam("openedTo")
  @Nullable String openedTo;

  @QueryParam("cursor")
  @Size(max = 200)
  @Pattern(regexp = "[A-Za-z0-9_-]*", message = "send nextCursor as received")
  @Nullable String cursor;

  Wanted wanted() {
    return new Wanted(
        List.of(
            words("type", type, TraffickingType.class, SearchTerms.Field.TYPE),
            words("requestType", requestType, RequestType.class, SearchTerms.Field.REQUEST),
            words("topic", topic, Topic.class, SearchTerms.Field.TOPIC),
            words("need", need, Need.class, SearchTerms.Field.NEED),
            words("channel", channel, Channel.class, SearchTerms.Field.CHANNEL),
            codes("industry", industry, SearchTerms.Field.INDUSTRY),
            codes("meansOfControl", meansOfControl, SearchTerms.Field.MEANS),
            codes("country", upper(country), SearchTerms.Field.COUNTRY),
            codes("state", upper(state), SearchTerms.Field.STATE),
            codes("rule", rule, SearchTerms.Field.RULE),
            codes("indicator", indicator, SearchTerms.Field.INDICATOR)),
        tags(),
        Words.set("status", status, CaseStatus.class),
        Words.set("urgency", urgency, Urgency.class),
        claimedBy,
        time("openedFrom", openedFrom),
        time("openedTo", openedTo));
  }

  private Set<String> tags() {
    Set<String> tags = coded("tag", tag, UnaryOperator.identity());
    if (!tags.stream().allMatch(Tags::isTag)) {
      throw Words.unreadable("tag", "not a tag", "small letters, digits and -, at most 32");
    }
    return tags;
  }

  private static <E extends Enum<E>> Set<String> words(
      String field, @Nullable List<String> given, Class<E> words, SearchTerms.Field term) {
    return Words.set(field, given, words).stream()
        .map(word -> term.term(word.name()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> codes(
      String field, @Nullable List<String> given, SearchTerms.Field term) {
    return coded(field, given, term::term);
  }

  private static Set<String> coded(
      String field, @Nullable List<String> given, UnaryOperator<String> term) {
    Set<String> codes = Words.each(given).collect(Collectors.toUnmodifiableSet());
    if (codes.size() > MOST || !codes.stream().map(CODE::matcher).allMatch(Matcher::matches)) {
      throw Words.unreadable(field, "not a code", "send at most 20 codes as cases show them");
    }
    return codes.stream().map(term).collect(Collectors.toUnmodifiableSet());
  }

  private static List<String> upper(@Nullable List<String> given) {
    return Words.each(given).map(value -> value.toUpperCase(Locale.ROOT)).toList();
  }

  private static @Nullable Instant time(String field, @Nullable String given) {
    return given == null ? null : Words.time(field, given);
  }
}
