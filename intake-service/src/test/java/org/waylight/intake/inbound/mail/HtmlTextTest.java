package org.waylight.intake.inbound.mail;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

class HtmlTextTest {
  @Example
  @Label("Blocks become lines, links keep their address, quotes their mark")
  void readable() {
    String html =
        """
        <html><head><title>t</title><style>p {color: red}</style></head><body>
        <p>Hello&nbsp;<b>there</b>,</p><div>second<br>third</div>
        <ul><li>one</li><li>two</li></ul>
        <a href="https://example.org/a">look</a> <a href="mailto:a@b.org">a@b.org</a>
        <a href="javascript:alert(1)">not this</a>
        <script>document.write('gone')</script><img src="x" alt="a map">
        <blockquote>Are you safe?<br>Where?</blockquote></body></html>
        """;

    assertThat(HtmlText.of(html).lines().map(String::strip).filter(line -> !line.isEmpty()))
        .containsExactly(
            "Hello there,",
            "second",
            "third",
            "- one",
            "- two",
            "look <https://example.org/a> a@b.org not this [picture: a map]",
            "> Are you safe?",
            "> Where?");
  }

  @Example
  @Label("A page as deep or as long as can be is read in no time")
  void bombs() {
    assertThat(HtmlText.of("<div>".repeat(100_000) + "deep")).contains("deep");
    assertThat(HtmlText.of("x".repeat(3_000_000)))
        .endsWith("[The rest of the page is not read here.]");
    assertThat(HtmlText.of("<a href='https://e.org/'>x</a>".repeat(20_000))).contains("x <https");
  }

  @Property
  @Label("Any text is a page")
  void anyText(@ForAll String html) {
    assertThat(HtmlText.of("<p>" + html)).isNotNull();
  }
}
