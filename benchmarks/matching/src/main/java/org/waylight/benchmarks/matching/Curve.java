package org.waylight.benchmarks.matching;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Draws how long a match takes over how many protocols there are; sizes in powers of ten. */
final class Curve {
  /** One measured size; times in microseconds. */
  record Point(int protocols, double p50, double p99) {}

  private static final int LEFT = 70;
  private static final int BOTTOM = 300;
  private static final int WIDTH = 520;
  private static final int HEIGHT = 240;
  private static final double SMALLEST = 2;
  private static final double LARGEST = 6;

  /** The target at a million, in microseconds. */
  private static final int TARGET = 20;

  private static final double MOST = 40;

  private Curve() {}

  static String draw(List<Point> points) {
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 660 360" font-family="sans-serif" font-size="13">
        <title>Time of a match over the number of protocols</title>
        <rect width="660" height="360" fill="#fff"/>
        <text x="70" y="30" font-size="15">One case matched, with its reasons: µs over protocols in the registry</text>
        """);
    for (int micros = 0; micros <= MOST; micros += 10) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/><text x=\"60\" y=\"%.1f\""
                  + " text-anchor=\"end\">%d</text>%n",
              LEFT,
              y(micros),
              LEFT + WIDTH,
              y(micros) + 4,
              micros));
    }
    for (Point point : points) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%.1f\" y=\"322\" text-anchor=\"middle\">%,d</text>%n",
              x(point),
              point.protocols));
    }
    svg.append(
        String.format(
            Locale.ROOT,
            "<path d=\"M%d %.1fH%d\" stroke=\"#666\" stroke-dasharray=\"5 4\"/><text x=\"%d\""
                + " y=\"%.1f\" fill=\"#666\">target, p99 at a million</text>%n",
            LEFT,
            y(TARGET),
            LEFT + WIDTH,
            LEFT + 8,
            y(TARGET) - 6));
    line(svg, points, Point::p99, "#b45309", "p99");
    line(svg, points, Point::p50, "#1d4ed8", "p50");
    return svg.append("</svg>\n").toString();
  }

  private static void line(
      StringBuilder svg,
      List<Point> points,
      ToDoubleFunction<Point> time,
      String colour,
      String name) {
    String path =
        points.stream()
            .map(
                point ->
                    String.format(Locale.ROOT, "%.1f,%.1f", x(point), y(time.applyAsDouble(point))))
            .collect(Collectors.joining(" "));
    Point last = points.getLast();
    svg.append(
        String.format(
            Locale.ROOT,
            "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>"
                + "<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\">%s %.1f</text>%n",
            path,
            colour,
            x(last) + 6,
            y(time.applyAsDouble(last)) + 4,
            colour,
            name,
            time.applyAsDouble(last)));
  }

  private static double x(Point point) {
    return LEFT + WIDTH * (Math.log10(point.protocols) - SMALLEST) / (LARGEST - SMALLEST);
  }

  private static double y(double micros) {
    return BOTTOM - HEIGHT * Math.min(micros, MOST) / MOST;
  }
}
