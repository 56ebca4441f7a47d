package muster.engine.internal;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Collection;
import muster.engine.facts.OneOf;

/**
 * What a rule's variable stands for.
 *
 * @param type its Java type
 * @param set the closed set its words belong to; empty when they belong to none
 */
record Variable(Class<?> type, String set) {
  /** Of a field that is none: it fits everywhere, since the field has been told already. */
  static final Variable UNKNOWN = new Variable(Object.class, "");

  static Variable of(RecordComponent component) {
    OneOf set = component.getAnnotation(OneOf.class);
    return new Variable(component.getType(), set == null ? "" : set.value());
  }

  /** What it is in a rule author's words: only like can be compared with like. */
  String kind() {
    return kind(type);
  }

  /** Whether the two can be compared, or one stand for the other. */
  boolean isLike(Variable other) {
    return type == Object.class || other.type == Object.class || kind().equals(other.kind());
  }

  static String kind(Class<?> type) {
    if (type == String.class) {
      return "a text";
    }
    if (type == LocalDate.class) {
      return "a date";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    return type.isPrimitive() || Number.class.isAssignableFrom(type) ? "a number" : "a fact";
  }
}
