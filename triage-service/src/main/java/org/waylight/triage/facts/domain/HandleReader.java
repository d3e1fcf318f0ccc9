package org.waylight.triage.facts.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names in apps, e-mail and web addresses. */
final class HandleReader {
  private static final Pattern EMAIL =
      Pattern.compile(
          "(?<![\\w.+-])[\\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{2,63}){1,4}");
  private static final Pattern WEB =
      Pattern.compile("(?i)\\b(?:https?://|www\\.)[^\\s<>\"']{3,200}");
  private static final Pattern AT = Pattern.compile("(?<![\\w@.])@[A-Za-z][\\w.]{1,29}\\b");
  private static final Pattern CASHTAG = Pattern.compile("(?<![\\w$])\\$[A-Za-z]\\w{2,19}\\b");
  // "kingslow_77": nobody writes an ordinary word so.
  private static final Pattern UNDERSCORED =
      Pattern.compile("(?<![\\w@./$])[A-Za-z][A-Za-z0-9.]*(?:_[A-Za-z0-9.]+)+");
  private static final Pattern CALLED =
      Pattern.compile(
          "(?iu)\\b(?:user ?name|user|handle|screen ?name|account|acct|profile|usuario|cuenta|perfil"
              + "|insta(?:gram)?|ig|snap(?:chat)?|tik ?tok|telegram|kik|discord|cash ?app|onlyfans"
              + "|facebook|fb|whats ?app)\\s*(?:is|es|:|=|named|called|se llama)?\\s*"
              + "[\"'“‘(]?([A-Za-z][\\w.]*\\d[\\w.]*\\w)");

  private HandleReader() {}

  static List<Fact> of(SpeltWords words) {
    String text = words.text();
    List<Fact> found = new ArrayList<>();
    boolean at = text.indexOf('@') >= 0;
    if (at) {
      add(EMAIL.matcher(text), 0, FactKind.EMAIL, found);
    }
    if (text.indexOf('/') >= 0 || text.contains("www") || text.contains("WWW")) {
      add(WEB.matcher(text), 0, FactKind.WEB_ADDRESS, found);
    }
    if (at) {
      add(AT.matcher(text), 0, FactKind.HANDLE, found);
    }
    if (text.indexOf('$') >= 0) {
      add(CASHTAG.matcher(text), 0, FactKind.HANDLE, found);
    }
    if (text.indexOf('_') >= 0) {
      add(UNDERSCORED.matcher(text), 0, FactKind.HANDLE, found);
    }
    if (words.hasDigit()) {
      add(CALLED.matcher(text), 1, FactKind.HANDLE, found);
    }
    return found;
  }

  private static void add(Matcher matcher, int group, FactKind kind, List<Fact> found) {
    while (matcher.find()) {
      Fact fact =
          new Fact(kind, matcher.start(group), matcher.end(group), normal(matcher.group(group)));
      if (found.stream().noneMatch(fact::overlaps)) {
        found.add(fact);
      }
    }
  }

  private static String normal(String written) {
    String name =
        written.startsWith("@") || written.startsWith("$") ? written.substring(1) : written;
    return name.replaceAll("[._]+$", "").toLowerCase(Locale.ROOT);
  }
}
