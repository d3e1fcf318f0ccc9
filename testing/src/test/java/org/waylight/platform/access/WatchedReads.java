package org.waylight.platform.access;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source that tells of every row read through it, while the reading goes on. */
final class WatchedReads implements InvocationHandler {
  private static final Set<Class<?>> WATCHED =
      Set.of(Connection.class, PreparedStatement.class, ResultSet.class);
  private final Object real;
  private final EachRow eachRow;

  /** What is done at each row, with the connection it is read on. */
  @FunctionalInterface
  interface EachRow {
    void read(Connection connection) throws SQLException;
  }

  private WatchedReads(Object real, EachRow eachRow) {
    this.real = real;
    this.eachRow = eachRow;
  }

  static DataSource of(DataSource real, EachRow eachRow) {
    return (DataSource) watched(DataSource.class, real, eachRow);
  }

  private static Object watched(Class<?> type, Object real, EachRow eachRow) {
    return Proxy.newProxyInstance(
        WatchedReads.class.getClassLoader(),
        new Class<?>[] {type},
        new WatchedReads(real, eachRow));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      Object result = method.invoke(real, arguments);
      if (real instanceof ResultSet rows
          && method.getName().equals("next")
          && Boolean.TRUE.equals(result)) {
        eachRow.read(rows.getStatement().getConnection());
      }
      return result != null && WATCHED.contains(method.getReturnType())
          ? watched(method.getReturnType(), result, eachRow)
          : result;
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }
}
