package org.waylight.platform.inbox;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a record read from JSON lacks: Jackson leaves absent components null, whether or not
 * the record allows it.
 */
final class Completeness {
  private static final ClassValue<List<Part>> PARTS =
      new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents()).map(Part::of).toList();
        }
      };

  private Completeness() {}

  /** The path of the first component that is null and may not be; null if there is none. */
  static @Nullable String firstMissing(Record record) {
    for (Part part : PARTS.get(record.getClass())) {
      Object value = part.valueIn(record);
      if (value == null) {
        if (!part.nullable) {
          return part.name;
        }
      } else if (value instanceof Record inner) {
        String missing = firstMissing(inner);
        if (missing != null) {
          return part.name + "." + missing;
        }
      } else if (value instanceof Collection<?> many) {
        for (Object each : many) {
          String missing = each instanceof Record inner ? firstMissing(inner) : null;
          if (missing != null) {
            return part.name + "." + missing;
          }
        }
      }
    }
    return null;
  }

  private record Part(String name, boolean nullable, Method accessor) {
    static Part of(RecordComponent component) {
      return new Part(
          component.getName(),
          component.getAnnotatedType().isAnnotationPresent(Nullable.class),
          component.getAccessor());
    }

    @Nullable Object valueIn(Record record) {
      try {
        return accessor.invoke(record);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("a public record's component cannot be read: " + name, e);
      }
    }
  }
}
