package muster.engine.compare;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import muster.engine.arithmetic.Rounding;
import muster.engine.findings.Finding;

/** The values of a record, by the path to each. What is unknown or empty is left out. */
final class Values {
  /** Java makes them anew each time it is asked. */
  private static final ClassValue<List<RecordComponent>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> record) {
          return List.of(record.getRecordComponents());
        }
      };

  private final Map<String, Object> values = new LinkedHashMap<>();

  private Values() {}

  /** All values but findings: nested records and lists of records by {@code path/part}. */
  static Map<String, Object> of(Record record) {
    Values all = new Values();
    all.components("", record);
    return all.values;
  }

  /** What differs, in the order of the values, which is the same seen from either side. */
  static List<Change> differences(Map<String, Object> before, Map<String, Object> after) {
    if (before.equals(after)) {
      return List.of();
    }
    Map<String, Integer> places = new TreeMap<>();
    for (Map<String, Object> side : List.of(before, after)) {
      int place = 0;
      for (String name : side.keySet()) {
        places.merge(name, place, Math::max);
        place++;
      }
    }
    List<Change> changes = new ArrayList<>();
    places.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .filter(name -> !same(before.get(name), after.get(name)))
        .forEach(name -> changes.add(new Change(name, before.get(name), after.get(name))));
    return changes;
  }

  /** Whether two values are the same, numbers at 9 decimals. */
  static boolean same(Object a, Object b) {
    if (a instanceof Double x && b instanceof Double y) {
      return x.equals(y) || (finite(x, y) && Rounding.nine(x) == Rounding.nine(y));
    }
    if (a instanceof BigDecimal x && b instanceof BigDecimal y) {
      return x.compareTo(y) == 0;
    }
    return a == null ? b == null : a.equals(b);
  }

  private static boolean finite(double a, double b) {
    return Double.isFinite(a) && Double.isFinite(b);
  }

  private void components(String path, Record record) {
    for (RecordComponent component : COMPONENTS.get(record.getClass())) {
      add(
          path.isEmpty() ? component.getName() : path + "/" + component.getName(),
          value(record, component));
    }
  }

  private void add(String path, Object value) {
    if (value instanceof Record nested && !(value instanceof Finding)) {
      components(path, nested);
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, each) -> add(path + "/" + key, each));
    } else if (value instanceof Collection<?> list && list.stream().anyMatch(Values::isDeep)) {
      int place = 0;
      for (Object each : list) {
        place++;
        add(path + "/" + (each instanceof Record row ? name(row) : place), each);
      }
    } else if (value != null && !(value instanceof Finding) && !isEmpty(value)) {
      values.put(path, value instanceof Enum<?> word ? word.toString() : value);
    }
  }

  private static boolean isDeep(Object item) {
    return item instanceof Record || item instanceof Map;
  }

  private static boolean isEmpty(Object value) {
    return value.equals("") || (value instanceof Collection<?> list && list.isEmpty());
  }

  /** A row of a list is named by its first component: a force, a gate. */
  private static Object name(Record row) {
    return value(row, COMPONENTS.get(row.getClass()).get(0));
  }

  private static Object value(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
