package org.waylight.platform.deadletter;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.waylight.platform.outbox.CloudEventHeaders;
import org.waylight.platform.trace.TraceParent;

/**
 * The headers of a record that may be shown: those we set ourselves, where they have our form. The
 * record may come from anywhere, so everything else could be personal text (INT-6).
 */
final class ShownHeaders {
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern TYPE =
      Pattern.compile("org\\.waylight\\.[a-z][a-z.-]{0,60}\\.v\\d{1,2}");
  private static final Map<String, Pattern> FORMS =
      Map.ofEntries(
          entry(CloudEventHeaders.ID, UUID),
          entry(CloudEventHeaders.TYPE, TYPE),
          entry(CloudEventHeaders.TIME, Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]{5,18}Z")),
          entry("ce_specversion", Pattern.compile("\\d\\.\\d")),
          entry("ce_source", Pattern.compile("/waylight/[a-z-]{1,30}")),
          entry("ce_subject", UUID),
          entry("content-type", Pattern.compile("application/json")),
          entry(TraceParent.HEADER, Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}")));

  private ShownHeaders() {}

  static boolean isId(String text) {
    return UUID.matcher(text).matches();
  }

  static boolean isType(String text) {
    return TYPE.matcher(text).matches();
  }

  /** Those that may be shown, in their order. */
  static Map<String, String> of(Map<String, String> headers) {
    Map<String, String> shown = new LinkedHashMap<>();
    headers.forEach(
        (name, value) -> {
          Pattern form = FORMS.get(name);
          if (form != null && form.matcher(value).matches()) {
            shown.put(name, value);
          }
        });
    return shown;
  }
}
