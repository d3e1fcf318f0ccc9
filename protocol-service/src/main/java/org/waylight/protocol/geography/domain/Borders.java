package org.waylight.protocol.geography.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/** Areas with a name or code that can be asked which of them hold a point. Never changes. */
public final class Borders {
  /**
   * Degrees within which a border drawn at 1:10 million, on a grid of 0.0036 degrees, cannot tell
   * the sides apart: about a kilometre.
   */
  public static final double COARSE = 0.01;

  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private final STRtree tree = new STRtree();
  private final List<Area> areas;

  /** Borders of these areas. */
  public Borders(List<Area> areas) {
    this.areas = List.copyOf(areas);
    for (Area area : areas) {
      tree.insert(
          area.shape().getEnvelopeInternal(),
          new Prepared(area, PreparedGeometryFactory.prepare(area.shape())));
    }
    tree.build();
  }

  /** Every area. */
  public List<Area> areas() {
    return areas;
  }

  /**
   * The codes of the areas that hold a point, the smallest first.
   *
   * @param latitude degrees WGS 84
   * @param longitude degrees WGS 84
   */
  public List<String> holding(double latitude, double longitude) {
    Point point = GEOMETRIES.createPoint(new Coordinate(longitude, latitude));
    return near(point, 0).stream()
        .filter(prepared -> prepared.shape().covers(point))
        .map(Prepared::area)
        .sorted(Comparator.comparingDouble(area -> area.shape().getArea()))
        .map(Area::code)
        .toList();
  }

  /** The codes of the areas that do not hold a point but come within so many degrees of it. */
  public List<String> beside(double latitude, double longitude, double degrees) {
    Point point = GEOMETRIES.createPoint(new Coordinate(longitude, latitude));
    return near(point, degrees).stream()
        .filter(prepared -> !prepared.shape().covers(point))
        .filter(prepared -> prepared.area().shape().isWithinDistance(point, degrees))
        .map(prepared -> prepared.area().code())
        .sorted()
        .toList();
  }

  private List<Prepared> near(Point point, double degrees) {
    Envelope around = point.getEnvelopeInternal();
    around.expandBy(degrees);
    List<Prepared> found = new ArrayList<>();
    tree.query(around, item -> found.add((Prepared) item));
    return found;
  }

  /**
   * An area.
   *
   * @param code FIPS code or name
   * @param shape in degrees WGS 84, x is east
   */
  public record Area(String code, Geometry shape) {}

  private record Prepared(Area area, PreparedGeometry shape) {}
}
