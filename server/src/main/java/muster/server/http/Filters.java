package muster.server.http;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import muster.engine.Nearest;

/**
 * What a query asks for. Names and values are closed sets: a misspelt one is an error, never an
 * empty answer.
 */
final class Filters {
  private final MultivaluedMap<String, String> query;

  /**
   * Of a query.
   *
   * @param names the filters there are
   */
  Filters(MultivaluedMap<String, String> query, List<String> names) {
    this.query = query;
    query.forEach(
        (name, values) -> {
          if (!names.contains(name)) {
            throw bad(Refusal.unknown("filter", name, names));
          }
          if (values.size() > 1) {
            throw bad("The filter `" + name + "` is given more than once.");
          }
        });
  }

  /** The value of a filter, one of the known ones; empty when it is not given. */
  String find(String name, List<String> known) {
    String value = query.getFirst(name);
    if (value == null) {
      return "";
    }
    if (!known.contains(value)) {
      String all =
          Nearest.to(value, known).isPresent()
              ? ""
              : " There are " + String.join(", ", known) + ".";
      throw bad(Refusal.unknown(name, value, known) + all);
    }
    return value;
  }

  private static Refusal bad(String detail) {
    return new Refusal(ProblemType.BAD_REQUEST, detail);
  }
}
