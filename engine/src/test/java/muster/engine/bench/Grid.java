package muster.engine.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import muster.engine.facts.Basis;
import muster.engine.facts.Capability;
import muster.engine.facts.Dataset;
import muster.engine.facts.Force;
import muster.engine.facts.Round;
import muster.engine.facts.Service;
import muster.engine.facts.Threat;
import muster.secondopinion.RawDataset;

/** The same full grid of forces × services for both calculations: as facts, and as cells. */
final class Grid {
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

  private final int forces;
  private final int services;
  private final List<Map<String, String>> threats = new ArrayList<>();
  private final List<Map<String, String>> capabilities = new ArrayList<>();

  Grid(int forces, int services) {
    this.forces = forces;
    this.services = services;
    Random random = new Random(1);
    for (int f = 0; f < forces; f++) {
      for (int s = 0; s < services; s++) {
        threats.add(threat(f, s, random));
        capabilities.add(capability(f, s, random));
      }
    }
  }

  private static Map<String, String> row(int force, int service) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("force", "force-" + force);
    row.put("service", "service-" + service);
    row.put("confidence", "medium");
    row.put("dated", "2010-01-31");
    row.put("source", "generated");
    row.put("basis", "illustrative");
    return row;
  }

  private static Map<String, String> threat(int force, int service, Random random) {
    Map<String, String> row = row(force, service);
    row.put("demand", String.valueOf(1 + random.nextInt(300)));
    row.put("days", String.valueOf(1 + random.nextInt(10)));
    row.put("trend", TRENDS.get(random.nextInt(TRENDS.size())));
    DIMENSIONS.forEach(d -> row.put(d, HARM.get(random.nextInt(HARM.size()))));
    return row;
  }

  private static Map<String, String> capability(int force, int service, Random random) {
    Map<String, String> row = row(force, service);
    row.put("specialists", String.valueOf(4 + random.nextInt(40)));
    row.put("minimum", String.valueOf(2 + random.nextInt(5)));
    HEADINGS.forEach(h -> row.put(h, LEVELS.get(random.nextInt(LEVELS.size()))));
    return row;
  }

  RawDataset cells() {
    Map<String, List<Map<String, String>>> files = new TreeMap<>();
    files.put("round.csv", List.of(Map.of("round", "grid", "as_at", AS_AT.toString())));
    List<Map<String, String>> forceRows = new ArrayList<>();
    for (int f = 0; f < forces; f++) {
      forceRows.add(Map.of("force", "force-" + f, "name", "Force " + f));
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
    files.put("services.csv", serviceRows);
    files.put("threats.csv", threats);
    files.put("capabilities.csv", capabilities);
    return new RawDataset(new TreeMap<>(files));
  }

  Dataset facts() {
    List<Force> forceRows = new ArrayList<>();
    for (int f = 0; f < forces; f++) {
      forceRows.add(new Force("force-" + f, "Force " + f, "", null, null, null, false));
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
        List.of(),
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

  private static Threat threat(Map<String, String> row) {
    return new Threat(
        row.get("force"),
        row.get("service"),
        "",
        null,
        Double.valueOf(row.get("demand")),
        null,
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
        null,
        row.get("confidence"),
        "",
        LocalDate.parse(row.get("dated")),
        row.get("source"),
        Basis.ILLUSTRATIVE);
  }
}
