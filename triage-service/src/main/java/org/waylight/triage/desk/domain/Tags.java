package org.waylight.triage.desk.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The tags of a case: short words of the hotline's own, with no room for anybody's name or number.
 */
public record Tags(List<String> all) {
  /** On one case. */
  public static final int MOST = 12;

  /** Form of a tag; a run of four digits or more looks like a number of somebody and is refused. */
  private static final Pattern FORM = Pattern.compile("(?!.*\\d{4})[a-z0-9-]{1,32}");

  public Tags {
    all = List.copyOf(new TreeSet<>(all));
  }

  /** Whether it may be a tag at all. */
  public static boolean isTag(String tag) {
    return FORM.matcher(tag).matches();
  }

  /** With one more; empty if there are enough. */
  public Optional<Tags> with(String tag) {
    if (all.contains(tag)) {
      return Optional.of(this);
    }
    List<String> more = new ArrayList<>(all);
    more.add(tag);
    return more.size() > MOST ? Optional.empty() : Optional.of(new Tags(more));
  }

  /** Without one. */
  public Tags without(String tag) {
    return new Tags(all.stream().filter(one -> !one.equals(tag)).toList());
  }
}
