package org.waylight.intake.inbound.mail;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/**
 * What a reader of HTML would see, as plain text: blocks as lines, links with their address, quotes
 * marked; no scripts and no styles. Nothing is fetched or run.
 */
final class HtmlText {
  private static final int LONGEST = 2_000_000;
  private static final int DEEPEST = 200;
  private static final Set<String> UNSEEN =
      Set.of("script", "style", "head", "title", "noscript", "template", "object", "svg", "iframe");

  private static final Pattern LEADS = Pattern.compile("(?is)(?:https?|mailto|tel|sms):.{1,2000}");

  private HtmlText() {}

  static String of(String html) {
    Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
    String readable = html.length() > LONGEST ? html.substring(0, LONGEST) : html;
    Document document = Jsoup.parse(readable, "", parser);
    var lines = new Lines();
    document.body().traverse(lines);
    String note = html.length() > LONGEST ? "\n[The rest of the page is not read here.]" : "";
    return lines.text() + note;
  }

  private static final class Lines implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();
    private int unseen;
    private int quotes;
    private int preformatted;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words && unseen == 0) {
        words(words.getWholeText());
      } else if (node instanceof Element element) {
        open(element);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        close(element);
      }
    }

    private void open(Element element) {
      String name = element.normalName();
      if (UNSEEN.contains(name)) {
        unseen++;
      } else if (name.equals("blockquote")) {
        line();
        quotes++;
      } else if (name.equals("pre")) {
        line();
        preformatted++;
      } else if (name.equals("br")) {
        newLine();
      } else if (name.equals("li")) {
        line();
        words("- ");
      } else if (name.equals("img") && !element.attr("alt").isBlank() && unseen == 0) {
        words("[picture: " + element.attr("alt") + "]");
      } else if (element.isBlock()) {
        line();
      }
    }

    private void close(Element element) {
      String name = element.normalName();
      if (UNSEEN.contains(name)) {
        unseen--;
      } else if (name.equals("blockquote")) {
        line();
        quotes--;
      } else if (name.equals("pre")) {
        line();
        preformatted--;
      } else if (name.equals("a")) {
        address(element);
      } else if (name.equals("td") || name.equals("th")) {
        words(" ");
      } else if (name.equals("p")) {
        line();
        newLine();
      } else if (element.isBlock()) {
        line();
      }
    }

    private void address(Element link) {
      String href = link.attr("href").strip();
      if (unseen == 0 && LEADS.matcher(href).matches() && !bare(href)) {
        words(" <" + href + ">");
      }
    }

    /** The words of the link are its address already. */
    private boolean bare(String href) {
      String address = href.replaceFirst("(?i)^(?:mailto|tel|sms):", "");
      return text.length() >= address.length()
          && text.substring(text.length() - address.length()).equals(address);
    }

    private void words(String words) {
      if (preformatted > 0) {
        words.lines().forEach(this::keptLine);
        return;
      }
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        boolean space =
            c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\u00a0';
        if (!space) {
          begin();
          text.append(c);
        } else if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
          text.append(' ');
        }
      }
    }

    private void keptLine(String words) {
      begin();
      text.append(words);
      newLine();
    }

    private void begin() {
      if (quotes > 0 && atLineStart()) {
        text.append("> ".repeat(Math.min(quotes, 5)));
      }
    }

    private void line() {
      if (!atLineStart()) {
        newLine();
      }
    }

    private void newLine() {
      text.append('\n');
    }

    private boolean atLineStart() {
      return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }

    private String text() {
      return text.toString();
    }
  }
}
