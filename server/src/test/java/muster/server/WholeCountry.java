package muster.server;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import muster.data.Sheet;

/**
 * A made-up country: 21 forces on a map, 12 services, every return there. Made from a seed. Half of
 * the real one: it takes seconds to assess, long enough to be stopped at any moment of it.
 */
final class WholeCountry {
  private static final int FORCES = 21;
  private static final int SERVICES = 12;

  /** Forces lie in rows of so many. */
  private static final int ROW = 7;

  private static final List<String> TRENDS = List.of("falling", "steady", "rising", "surging");
  private static final List<String> HARM = List.of("none", "minor", "moderate", "serious");
  private static final List<String> LEVELS = List.of("met", "partly", "not met");
  private static final List<String> DIMENSIONS =
      List.of(
          "physical",
          "psychological",
          "financial",
          "community",
          "public_expectation",
          "environmental");
  private static final List<String> HEADINGS =
      List.of("capacity", "capability", "consistency", "connectivity");

  private final Random random;

  private WholeCountry(long seed) {
    this.random = new Random(seed);
  }

  static List<Sheet> sheets(long seed) {
    return new WholeCountry(seed).sheets();
  }

  private List<Sheet> sheets() {
    List<Map<String, String>> forces = new ArrayList<>();
    List<Map<String, String>> services = new ArrayList<>();
    List<Map<String, String>> threats = new ArrayList<>();
    List<Map<String, String>> capabilities = new ArrayList<>();
    for (int f = 0; f < FORCES; f++) {
      String force = "force-" + f;
      forces.add(Map.of("force", force, "name", force, "grant_gbp_m", "" + (60 + 3 * f)));
      for (int s = 0; s < SERVICES; s++) {
        threats.add(threat(force, "service-" + s));
        capabilities.add(capability(force, "service-" + s));
      }
    }
    for (int s = 0; s < SERVICES; s++) {
      String service = "service-" + s;
      services.add(
          Map.of("service", service, "name", service, "tier", "high", "reach", "regional"));
    }
    return List.of(
        sheet(
            "round.csv",
            List.of(Map.of("round", "country", "name", "Country", "as_at", "2010-02-22"))),
        sheet("forces.csv", forces),
        sheet("borders.csv", borders()),
        sheet("services.csv", services),
        sheet("threats.csv", threats),
        sheet("capabilities.csv", capabilities));
  }

  /** Each adjoins the next in its row and the one below, and now and then one across. */
  private List<Map<String, String>> borders() {
    List<Map<String, String>> borders = new ArrayList<>();
    for (int f = 0; f < FORCES; f++) {
      if (f % ROW < ROW - 1) {
        border(f, f + 1, borders);
      }
      border(f, f + ROW, borders);
      if (f % ROW < ROW - 1 && random.nextInt(4) == 0) {
        border(f, f + ROW + 1, borders);
      }
    }
    return borders;
  }

  private static void border(int a, int b, List<Map<String, String>> borders) {
    if (b < FORCES) {
      borders.add(Map.of("force_a", "force-" + a, "force_b", "force-" + b));
    }
  }

  private Map<String, String> threat(String force, String service) {
    Map<String, String> row = row(force, service);
    row.put("demand", "" + (1 + random.nextInt(300)));
    row.put("days", "" + (1 + random.nextInt(10)));
    row.put("trend", any(TRENDS));
    DIMENSIONS.forEach(dimension -> row.put(dimension, any(HARM)));
    return row;
  }

  private Map<String, String> capability(String force, String service) {
    Map<String, String> row = row(force, service);
    int specialists = 4 + random.nextInt(40);
    row.put("specialists", "" + specialists);
    row.put("minimum", "" + (2 + random.nextInt(5)));
    row.put("cost_gbp", BigDecimal.valueOf(50_000L * specialists).toString());
    HEADINGS.forEach(heading -> row.put(heading, any(LEVELS)));
    return row;
  }

  private static Map<String, String> row(String force, String service) {
    Map<String, String> row = new TreeMap<>();
    row.put("force", force);
    row.put("service", service);
    row.put("confidence", "medium");
    row.put("dated", "2010-01-31");
    row.put("source", "generated");
    row.put("basis", "illustrative");
    return row;
  }

  private String any(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  private static Sheet sheet(String file, List<Map<String, String>> rows) {
    List<Sheet.Row> numbered = new ArrayList<>();
    for (Map<String, String> row : rows) {
      numbered.add(new Sheet.Row(numbered.size() + 2, row));
    }
    return new Sheet(file, numbered);
  }
}
