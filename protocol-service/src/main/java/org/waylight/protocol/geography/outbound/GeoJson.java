package org.waylight.protocol.geography.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.waylight.protocol.geography.domain.Borders;

/**
 * Reads polygons with names from GeoJSON (RFC 7946), as the Census Bureau's American Indian areas
 * (TIGER AIANNH) are when converted: a FeatureCollection of Polygons and MultiPolygons whose
 * property NAMELSAD or else NAME or name says the land.
 */
final class GeoJson {
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private GeoJson() {}

  static List<Borders.Area> areas(JsonNode file) throws IOException {
    if (!file.path("type").asText().equals("FeatureCollection")) {
      throw new IOException("not a FeatureCollection");
    }
    List<Borders.Area> areas = new ArrayList<>();
    int number = 0;
    for (JsonNode feature : file.path("features")) {
      number++;
      areas.add(area(feature, number));
    }
    return areas;
  }

  private static Borders.Area area(JsonNode feature, int number) throws IOException {
    String name = name(feature.path("properties"));
    JsonNode geometry = feature.path("geometry");
    JsonNode coordinates = geometry.path("coordinates");
    List<Polygon> polygons = new ArrayList<>();
    switch (geometry.path("type").asText()) {
      case "Polygon" -> polygons.add(polygon(coordinates, number));
      case "MultiPolygon" -> {
        for (JsonNode part : coordinates) {
          polygons.add(polygon(part, number));
        }
      }
      default -> throw new IOException("feature " + number + " is no Polygon or MultiPolygon");
    }
    if (name.isBlank() || polygons.isEmpty()) {
      throw new IOException("feature " + number + " has no NAMELSAD or NAME, or no polygon");
    }
    return new Borders.Area(
        name, GEOMETRIES.createMultiPolygon(polygons.toArray(Polygon[]::new)).buffer(0));
  }

  private static String name(JsonNode properties) {
    for (String property : List.of("NAMELSAD", "NAME", "name")) {
      if (!properties.path(property).asText().isBlank()) {
        return properties.path(property).asText();
      }
    }
    return "";
  }

  private static Polygon polygon(JsonNode rings, int number) throws IOException {
    List<LinearRing> all = new ArrayList<>();
    for (JsonNode ring : rings) {
      List<Coordinate> points = new ArrayList<>();
      for (JsonNode point : ring) {
        points.add(new Coordinate(point.path(0).asDouble(), point.path(1).asDouble()));
      }
      try {
        all.add(GEOMETRIES.createLinearRing(points.toArray(Coordinate[]::new)));
      } catch (IllegalArgumentException e) {
        throw new IOException("feature " + number + " has a ring that is not closed", e);
      }
    }
    if (all.isEmpty()) {
      throw new IOException("feature " + number + " has an empty polygon");
    }
    return GEOMETRIES.createPolygon(
        all.getFirst(), all.subList(1, all.size()).toArray(LinearRing[]::new));
  }
}
