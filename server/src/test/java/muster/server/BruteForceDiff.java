package muster.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import muster.engine.findings.Assessment;

/**
 * Everything that two assessments' JSON documents say differently, found by laying both out flat.
 * It shares nothing with the comparison it holds to account.
 */
final class BruteForceDiff {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new SimpleModule().addSerializer(LocalDate.class, ToStringSerializer.instance))
          .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
          .build();

  private BruteForceDiff() {}

  /** {@code id what: before → after} of every difference, sorted. */
  static SortedSet<String> of(Assessment before, Assessment after) {
    Map<String, String> old = flat(before);
    Map<String, String> now = flat(after);
    TreeSet<String> paths = new TreeSet<>(old.keySet());
    paths.addAll(now.keySet());
    TreeSet<String> different = new TreeSet<>();
    for (String path : paths) {
      if (!String.valueOf(old.get(path)).equals(String.valueOf(now.get(path)))) {
        different.add(path + ": " + old.get(path) + " → " + now.get(path));
      }
    }
    return different;
  }

  /** A value as the differences write it: numbers at 9 decimals, nothing as null. */
  static String written(Object value) {
    JsonNode node = MAPPER.valueToTree(value);
    return node.isNull() ? "null" : leaf(node);
  }

  private static Map<String, String> flat(Assessment assessment) {
    JsonNode json = MAPPER.valueToTree(assessment);
    Map<String, String> values = new TreeMap<>();
    for (JsonNode r : json.get("risks")) {
      put(values, "risk/" + text(r, "force") + "/" + text(r, "service") + " ", "", r);
    }
    for (JsonNode s : json.get("services")) {
      put(values, "service/" + text(s, "service") + " ", "", s);
    }
    for (JsonNode o : json.get("opportunities")) {
      put(values, text(o, "id") + " ", "", o);
    }
    for (JsonNode n : json.get("notListed")) {
      String forces = leaf(n.get("forces")).replace("[", "").replace("]", "").replace(",", "+");
      put(values, "not-listed/" + text(n, "service") + "/" + forces + " ", "", n);
    }
    for (JsonNode p : json.get("projects")) {
      put(values, "project/" + text(p, "project") + " ", "", p);
    }
    for (JsonNode g : json.get("gaps")) {
      put(values, "gap/" + text(g, "service") + " ", "", g);
    }
    for (JsonNode u : json.get("notAssessed")) {
      put(values, "not-assessed/" + text(u, "force") + "/" + text(u, "service") + " ", "", u);
    }
    for (JsonNode i : json.get("context")) {
      put(values, "indicator/" + text(i, "indicator") + " ", "", i);
    }
    JsonNode finance = json.get("finance");
    for (JsonNode l : finance.get("lines")) {
      put(values, "money/line/" + text(l, "line") + " ", "", l);
    }
    for (JsonNode y : finance.get("forecast")) {
      put(values, "money/forecast/" + text(y, "year") + " ", "", y);
    }
    for (JsonNode s : finance.get("schemes")) {
      put(values, "money/scheme/" + text(s, "project") + " ", "", s);
    }
    put(values, "money/savings ", "", finance.get("savings"));
    return values;
  }

  private static String text(JsonNode node, String field) {
    return node.get(field).asText();
  }

  private static void put(Map<String, String> values, String id, String path, JsonNode node) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              field -> {
                if (!field.getKey().equals("findings") && !field.getKey().equals("finding")) {
                  String below = path.isEmpty() ? field.getKey() : path + "/" + field.getKey();
                  put(values, id, below, field.getValue());
                }
              });
    } else if (node.isArray() && node.size() > 0 && node.get(0).isObject()) {
      boolean money = path.equals("stageShares");
      for (int i = 0; i < node.size(); i++) {
        String name = money ? "" + (i + 1) : node.get(i).elements().next().asText();
        put(values, id, path + "/" + name, node.get(i));
      }
    } else if (!isBlank(node)) {
      values.put(id + path, leaf(node));
    }
  }

  private static boolean isBlank(JsonNode node) {
    boolean empty = node.isTextual() ? node.asText().isEmpty() : node.isArray() && node.isEmpty();
    return node.isNull() || empty;
  }

  private static String leaf(JsonNode node) {
    if (node.isNumber()) {
      BigDecimal nine = node.decimalValue().setScale(9, RoundingMode.HALF_EVEN);
      return nine.signum() == 0 ? "0" : nine.stripTrailingZeros().toPlainString();
    }
    return node.isTextual() ? node.asText() : node.toString().replace("\"", "");
  }
}
