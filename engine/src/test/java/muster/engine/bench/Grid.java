package muster.engine.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import muster.engine.facts.Basis;
import muster.engine.facts.Border;
import muster.engine.facts.Capability;
import muster.engine.facts.Dataset;
import muster.engine.facts.Force;
import muster.engine.facts.Round;
import muster.engine.facts.Service;
import muster.engine.facts.Threat;
import muster.secondopinion.RawDataset;

/** The same full grid of forces × services for both calculations: as facts, and as cells. */
final class Grid {
  private static final int COST_OF_ONE = 50_000;
  private static final LocalDate AS_AT = LocalDate.of(2010, 2, 22);
  private static final List<String> HARM = List.of("none", "minor", "moderate", "serious");
  private static final List<String> TRENDS = List.of("falling", "steady", "rising", "surging");
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

  private final List<String> forces;
  private final List<Border> borders;
  private final int services;
  private final List<Map<String, String>> threats = new ArrayList<>();
  private final List<Map<String, String>> capabilities = new ArrayList<>();

  /** So many forces in a row, each next to the one before it. */
  Grid(int forces, int services) {
    this(
        IntStream.range(0, forces).mapToObj(f -> "force-" + f).toList(),
        IntStream.range(1, forces)
            .mapToObj(f -> new Border("force-" + (f - 1), "force-" + f))
            .toList(),
        services);
  }

  /** These forces with these borders; the returns are made up from a seed. */
  Grid(List<String> forces, List<Border> borders, int services) {
    this.forces = forces;
    this.borders = borders;
    this.services = services;
    Random random = new Random(1);
    for (String force : forces) {
      for (int s = 0; s < services; s++) {
        threats.add(threat(force, s, random));
        capabilities.add(capability(force, s, random));
      }
    }
  }

  private static Map<String, String> row(String force, int service) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("force", force);
    row.put("service", "service-" + service);
    row.put("confidence", "medium");
    row.put("dated", "2010-01-31");
    row.put("source", "generated");
    row.put("basis", "illustrative");
    return row;
  }

  private static Map<String, String> threat(String force, int service, Random random) {
    Map<String, String> row = row(force, service);
    row.put("demand", String.valueOf(1 + random.nextInt(300)));
    row.put("days", String.valueOf(1 + random.nextInt(10)));
    row.put("trend", TRENDS.get(random.nextInt(TRENDS.size())));
    DIMENSIONS.forEach(d -> row.put(d, HARM.get(random.nextInt(HARM.size()))));
    return row;
  }

  private static Map<String, String> capability(String force, int service, Random random) {
    Map<String, String> row = row(force, service);
    int specialists = 4 + random.nextInt(40);
    row.put("specialists", String.valueOf(specialists));
    row.put("cost_gbp", String.valueOf(specialists * COST_OF_ONE));
    row.put("minimum", String.valueOf(2 + random.nextInt(5)));
    HEADINGS.forEach(h -> row.put(h, LEVELS.get(random.nextInt(LEVELS.size()))));
    return row;
  }

  /** A made-up grant, £m. */
  private BigDecimal grant(String force) {
    return BigDecimal.valueOf(60 + 3L * forces.indexOf(force));
  }

  RawDataset cells() {
    Map<String, List<Map<String, String>>> files = new TreeMap<>();
    files.put("round.csv", List.of(Map.of("round", "grid", "as_at", AS_AT.toString())));
    List<Map<String, String>> forceRows = new ArrayList<>();
    for (String force : forces) {
      forceRows.add(Map.of("force", force, "name", force, "grant_gbp_m", grant(force).toString()));
    }
    List<Map<String, String>> serviceRows = new ArrayList<>();
    for (int s = 0; s < services; s++) {
      serviceRows.add(
          Map.of(
              "service",
              "service-" + s,
              "name",
              "Service " + s,
              "tier",
              "high",
              "reach",
              "regional",
              "mandatory",
              "capability"));
    }
    files.put("forces.csv", forceRows);
    files.put(
        "borders.csv",
        borders.stream().map(b -> Map.of("force_a", b.forceA(), "force_b", b.forceB())).toList());
    files.put("services.csv", serviceRows);
    files.put("threats.csv", threats);
    files.put("capabilities.csv", capabilities);
    return new RawDataset(new TreeMap<>(files));
  }

  Dataset facts() {
    List<Force> forceRows = new ArrayList<>();
    for (String force : forces) {
      forceRows.add(new Force(force, force, "", grant(force), null, null, false));
    }
    List<Service> serviceRows = new ArrayList<>();
    for (int s = 0; s < services; s++) {
      serviceRows.add(
          new Service(
              "service-" + s, "Service " + s, "high", "regional", List.of("capability"), ""));
    }
    return new Dataset(
        "grid",
        new Round("grid", "", "", AS_AT, "OFFICIAL"),
        forceRows,
        borders,
        serviceRows,
        threats.stream().map(Grid::threat).toList(),
        capabilities.stream().map(Grid::capability).toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of());
  }

  /** The same, with demand given as these words in turn instead of as numbers. */
  Dataset withLevels(List<String> levels) {
    for (int i = 0; i < threats.size(); i++) {
      threats.get(i).put("demand", "");
      threats.get(i).put("demand_level", levels.get(i % levels.size()));
    }
    return facts();
  }

  private static Threat threat(Map<String, String> row) {
    return new Threat(
        row.get("force"),
        row.get("service"),
        "",
        null,
        row.get("demand").isEmpty() ? null : Double.valueOf(row.get("demand")),
        row.get("demand_level"),
        null,
        Double.valueOf(row.get("days")),
        row.get("trend"),
        row.get("physical"),
        row.get("psychological"),
        row.get("financial"),
        row.get("community"),
        row.get("public_expectation"),
        row.get("environmental"),
        row.get("confidence"),
        List.of(),
        "",
        LocalDate.parse(row.get("dated")),
        row.get("source"),
        Basis.ILLUSTRATIVE);
  }

  private static Capability capability(Map<String, String> row) {
    return new Capability(
        row.get("force"),
        row.get("service"),
        Integer.valueOf(row.get("specialists")),
        Integer.valueOf(row.get("minimum")),
        null,
        row.get("capacity"),
        row.get("capability"),
        row.get("consistency"),
        row.get("connectivity"),
        new BigDecimal(row.get("cost_gbp")),
        row.get("confidence"),
        "",
        LocalDate.parse(row.get("dated")),
        row.get("source"),
        Basis.ILLUSTRATIVE);
  }
}
