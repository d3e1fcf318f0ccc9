package org.waylight.testing;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.TreeMap;

/**
 * The parts of this JVM's test run: started once, used by every test class. Quarkus loads test
 * classes again and again in loaders of its own, so what is shared lives in the system's loader and
 * passes only as types of the JDK.
 */
public final class SharedParts {
  /** Only the one in the system's loader is used. */
  private static final Map<String, Object> VALUES = new TreeMap<>();

  private SharedParts() {}

  /** Kills Kafka as a crash would; {@link #startKafka} brings it back with its data. */
  public static void killKafka() {
    run("kafka.kill");
  }

  public static void startKafka() {
    run("kafka.start");
  }

  /** Kills PostgreSQL as a crash would; {@link #startPostgres} brings it back with its data. */
  public static void killPostgres() {
    run("postgres.kill");
  }

  public static void startPostgres() {
    run("postgres.start");
  }

  /** An address, port, password or folder by its name. */
  static String text(String name) {
    if (part(name) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("no shared part tells " + name);
  }

  /** What a static method without arguments returns, called once in this JVM. */
  static Object once(Class<?> owner, String method) {
    try {
      Method call =
          inSystemLoader(SharedParts.class)
              .getDeclaredMethod("remember", String.class, String.class);
      call.setAccessible(true);
      return call.invoke(null, owner.getName(), method);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("not shared: " + method, e);
    }
  }

  @SuppressWarnings("UnusedMethod") // called in the system's loader
  private static Object remember(String owner, String method) throws ReflectiveOperationException {
    synchronized (VALUES) {
      String key = owner + "." + method;
      Object known = VALUES.get(key);
      if (known == null) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(SharedParts.class.getClassLoader());
        try {
          Method maker = Class.forName(owner).getDeclaredMethod(method);
          maker.setAccessible(true);
          known = maker.invoke(null);
          VALUES.put(key, known);
        } finally {
          thread.setContextClassLoader(before);
        }
      }
      return known;
    }
  }

  private static Class<?> inSystemLoader(Class<?> type) throws ClassNotFoundException {
    return Class.forName(type.getName(), true, ClassLoader.getSystemClassLoader());
  }

  private static Object part(String name) {
    Object found = ((Map<?, ?>) once(PartsStart.class, "now")).get(name);
    if (found == null) {
      throw new IllegalArgumentException("no shared part tells " + name);
    }
    return found;
  }

  private static void run(String name) {
    if (part(name) instanceof Runnable action) {
      action.run();
    }
  }
}
