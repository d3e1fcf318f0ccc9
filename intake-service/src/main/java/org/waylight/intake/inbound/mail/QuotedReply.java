package org.waylight.intake.inbound.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Sets what the sender quoted, and the signature, apart from what the sender wrote. Nothing is
 * lost: both follow after a line that says so. Answers written between quoted lines stay there.
 */
final class QuotedReply {
  static final String SIGNATURE = "[Signature:]";
  static final String QUOTED = "[Quoted from an earlier mail:]";

  private static final int LONGEST_SIGNATURE = 20;
  private static final int LONGEST_HEAD = 4;

  /** "On ... wrote:" as mail programs of this country's languages write it. */
  private static final Pattern WROTE =
      Pattern.compile(
          "(?is)^(?:>\\s?)*(?:On|El|Le|Em|Am|Il|Op)\\b.{0,300}?(?:wrote|escribi[oó]|a écrit|escreveu|schrieb|ha scritto|schreef)\\s?:\\s*$");

  private static final Pattern ORIGINAL =
      Pattern.compile(
          "(?i)^\\s*-{2,}\\s*(?:Original Message|Forwarded message|Mensaje original|Mensaje reenviado|Message d'origine|Mensagem original)\\s*-{2,}\\s*$");
  private static final Pattern HEAD_FROM =
      Pattern.compile("(?i)^\\*?(?:From|De)\\s?:\\*?\\s.{1,300}$");
  private static final Pattern HEAD_SENT =
      Pattern.compile(
          "(?i)^\\*?(?:Sent|Date|Enviado(?: el)?|Fecha|Envoyé|Data)\\s?:\\*?\\s.{1,300}$");

  private QuotedReply() {}

  static String setApart(String text) {
    List<String> lines = text.lines().map(String::stripTrailing).toList();
    int quoted = startOfQuote(lines);
    int signature = startOfSignature(lines.subList(0, quoted));
    String own = join(lines.subList(0, signature));
    if (own.isEmpty()) {
      return join(lines);
    }
    List<String> parts = new ArrayList<>(List.of(own));
    add(parts, SIGNATURE, lines.subList(Math.min(signature + 1, quoted), quoted));
    add(parts, QUOTED, lines.subList(quoted, lines.size()));
    return String.join("\n\n", parts);
  }

  private static void add(List<String> parts, String title, List<String> lines) {
    String text = join(lines);
    if (!text.isEmpty()) {
      parts.add(title + "\n" + text);
    }
  }

  /** Where all that follows is quoted: the first head without marked lines, or the last block. */
  private static int startOfQuote(List<String> lines) {
    int trailing = trailingQuote(lines);
    for (int i = 0; i < trailing; i++) {
      if (ORIGINAL.matcher(lines.get(i)).matches() || isOutlookHead(lines, i)) {
        return i;
      }
      int head = headLength(lines, i);
      if (head > 0 && (!isMarked(next(lines, i + head)) || i + head >= trailing)) {
        return i;
      }
    }
    return trailing;
  }

  /** Where the marked lines at the end begin, without an answer between or below them. */
  private static int trailingQuote(List<String> lines) {
    int start = lines.size();
    while (start > 0 && (isMarked(lines.get(start - 1)) || lines.get(start - 1).isBlank())) {
      start--;
    }
    return start;
  }

  private static boolean isOutlookHead(List<String> lines, int at) {
    if (!HEAD_FROM.matcher(lines.get(at)).matches()) {
      return false;
    }
    return lines.subList(at + 1, Math.min(lines.size(), at + 4)).stream()
        .anyMatch(line -> HEAD_SENT.matcher(line).matches());
  }

  /** How many lines a head takes that mail programs broke into several; 0 if there is none. */
  private static int headLength(List<String> lines, int at) {
    if (!lines.get(at).matches("(?i)^(?:>\\s?)*(?:On|El|Le|Em|Am|Il|Op)\\b.*")) {
      return 0;
    }
    for (int length = 1; length <= LONGEST_HEAD && at + length <= lines.size(); length++) {
      if (WROTE.matcher(String.join(" ", lines.subList(at, at + length))).matches()) {
        return length;
      }
    }
    return 0;
  }

  private static int startOfSignature(List<String> lines) {
    int from = Math.max(0, lines.size() - LONGEST_SIGNATURE);
    for (int i = lines.size() - 1; i >= from; i--) {
      if (lines.get(i).equals("--")) {
        return i;
      }
    }
    return lines.size();
  }

  private static String next(List<String> lines, int from) {
    return lines.stream().skip(from).filter(line -> !line.isBlank()).findFirst().orElse("");
  }

  private static boolean isMarked(String line) {
    return line.startsWith(">");
  }

  private static String join(List<String> lines) {
    return String.join("\n", lines).strip();
  }
}
