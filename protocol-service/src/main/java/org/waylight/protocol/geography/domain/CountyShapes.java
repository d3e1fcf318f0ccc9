package org.waylight.protocol.geography.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Builds the counties' borders from the committed lines: arcs that neighbours share, and the arcs
 * of each county, as in TopoJSON.
 */
public final class CountyShapes {
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();
  private static final int GRID = 4;

  /** Smaller ones are islets that the grid has pressed into a line. */
  private static final int SMALLEST_RING = 4;

  private static final double AROUND_A_LINE = 0.003;

  private final double[] grid = new double[GRID];
  private final List<List<Coordinate>> arcs = new ArrayList<>();
  private final List<Borders.Area> counties = new ArrayList<>();

  private CountyShapes() {}

  /** The borders that the lines describe; their form stands in the file's first lines. */
  public static Borders of(Stream<String> lines) {
    CountyShapes shapes = new CountyShapes();
    lines.filter(line -> !line.startsWith("#")).forEach(shapes::read);
    return new Borders(shapes.counties);
  }

  private void read(String line) {
    int colon = line.indexOf(": ");
    String rest = line.substring(colon + 2);
    switch (line.substring(0, colon)) {
      case "grid" -> {
        List<String> parts = List.of(rest.split(" ", -1));
        for (int i = 0; i < GRID; i++) {
          grid[i] = Double.parseDouble(parts.get(i));
        }
      }
      case "arc" -> arcs.add(arc(rest));
      default -> counties.add(county(line.substring(0, colon), rest));
    }
  }

  private List<Coordinate> arc(String steps) {
    long east = 0;
    long north = 0;
    List<Coordinate> points = new ArrayList<>();
    for (String step : steps.split(" ", -1)) {
      int comma = step.indexOf(',');
      east += Long.parseLong(step.substring(0, comma));
      north += Long.parseLong(step.substring(comma + 1));
      points.add(new Coordinate(east * grid[0] + grid[2], north * grid[1] + grid[3]));
    }
    return points;
  }

  private Borders.Area county(String fips, String shape) {
    List<Polygon> polygons = new ArrayList<>();
    for (String part : shape.split(" \\| ", -1)) {
      List<List<Coordinate>> rings = Stream.of(part.split(" / ", -1)).map(this::ring).toList();
      if (rings.getFirst().size() >= SMALLEST_RING) {
        polygons.add(polygon(rings));
      }
    }
    // A grid may make neighbouring parts touch; an empty buffer puts such shapes in order.
    Geometry drawn = GEOMETRIES.createMultiPolygon(polygons.toArray(Polygon[]::new)).buffer(0);
    return new Borders.Area(fips, drawn.isEmpty() ? around(shape) : drawn);
  }

  /** Of Falls Church, Virginia, the source's grid has left a line. */
  private Geometry around(String shape) {
    return GEOMETRIES
        .createLineString(ring(shape).toArray(Coordinate[]::new))
        .buffer(AROUND_A_LINE);
  }

  private static Polygon polygon(List<List<Coordinate>> rings) {
    List<LinearRing> all =
        rings.stream()
            .filter(ring -> ring.size() >= SMALLEST_RING)
            .map(ring -> GEOMETRIES.createLinearRing(ring.toArray(Coordinate[]::new)))
            .toList();
    return GEOMETRIES.createPolygon(
        all.getFirst(), all.subList(1, all.size()).toArray(LinearRing[]::new));
  }

  private List<Coordinate> ring(String indices) {
    List<Coordinate> points = new ArrayList<>();
    for (String index : indices.split(" ", -1)) {
      int number = Integer.parseInt(index);
      List<Coordinate> arc = new ArrayList<>(arcs.get(number < 0 ? ~number : number));
      if (number < 0) {
        Collections.reverse(arc);
      }
      points.addAll(points.isEmpty() ? arc : arc.subList(1, arc.size()));
    }
    return points;
  }
}
