package muster.engine.internal;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads a record's components by name. */
final class Components {
  private static final Map<Class<?>, Map<String, Method>> ACCESSORS = new ConcurrentHashMap<>();

  private Components() {}

  /** The component's value; the record must have it. */
  static Object value(Record record, String component) {
    Map<String, Method> accessors =
        ACCESSORS.computeIfAbsent(record.getClass(), c -> new ConcurrentHashMap<>());
    Method accessor =
        accessors.computeIfAbsent(
            component,
            c ->
                FactTypes.component(record.getClass(), c)
                    .orElseThrow(() -> new IllegalArgumentException("no component " + c))
                    .getAccessor());
    try {
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
