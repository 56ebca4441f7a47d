package muster.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A place where two JSON documents differ.
 *
 * @param path of the place, as a JSON Pointer (RFC 6901)
 * @param stored what the first has there; null where it has nothing
 * @param now what the second has there; null where it has nothing
 */
record JsonDifference(String path, JsonNode stored, JsonNode now) {

  /** Every place, as deep as the two have the same form, in the order of the first. */
  static List<JsonDifference> between(JsonNode stored, JsonNode now) {
    List<JsonDifference> all = new ArrayList<>();
    compare("", stored, now, all);
    return List.copyOf(all);
  }

  private static void compare(String path, JsonNode a, JsonNode b, List<JsonDifference> all) {
    if (a != null && b != null && a.isObject() && b.isObject()) {
      Set<String> names = new LinkedHashSet<>();
      a.fieldNames().forEachRemaining(names::add);
      b.fieldNames().forEachRemaining(names::add);
      names.forEach(name -> compare(path + "/" + escaped(name), a.get(name), b.get(name), all));
    } else if (a != null && b != null && a.isArray() && b.isArray()) {
      for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
        compare(path + "/" + i, a.get(i), b.get(i), all);
      }
    } else if (a == null || !a.equals(b)) {
      all.add(new JsonDifference(path, a, b));
    }
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
