package muster.secondopinion;

import static muster.secondopinion.OneReturn.changed;
import static muster.secondopinion.RowBuilder.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The East Midlands with one service, for tests that change one thing. */
final class FiveForces {

  static final String D = "derbyshire";
  static final String LE = "leicestershire";
  static final String LI = "lincolnshire";
  static final String NH = "northamptonshire";
  static final String NO = "nottinghamshire";
  static final List<String> ALL = List.of(D, LE, LI, NH, NO);
  static final String SERVICE = OneReturn.PAIR.service();

  private static final List<String> BORDERS =
      List.of("D-LE", "D-NO", "LE-LI", "LE-NH", "LE-NO", "LI-NO", "LI-NH");
  private static final Map<String, String> SHORT =
      Map.of("D", D, "LE", LE, "LI", LI, "NH", NH, "NO", NO);
  private static final Map<String, String> GRANTS =
      Map.of(D, "112.6", LE, "118.0", LI, "64.3", NH, "75.5", NO, "141.4");

  private FiveForces() {}

  /** Every force T 100, a 0, n 4, m 4, standards met, no cost known; as at 2009-06-30. */
  static RawDataset dataset() {
    return fewer(ALL);
  }

  /** The same with fewer forces. */
  static RawDataset fewer(List<String> some) {
    List<Map<String, String>> forces = new ArrayList<>();
    List<Map<String, String>> threats = new ArrayList<>();
    List<Map<String, String>> capabilities = new ArrayList<>();
    List<Map<String, String>> borders = new ArrayList<>();
    for (String force : some) {
      forces.add(Map.of("force", force, "name", force, "grant_gbp_m", GRANTS.get(force)));
      threats.add(changed(OneReturn.threat(), "force", force));
      capabilities.add(changed(OneReturn.capability(), "force", force, "specialists", "4"));
    }
    for (String border : BORDERS) {
      String[] ends = border.split("-", -1);
      if (some.contains(SHORT.get(ends[0])) && some.contains(SHORT.get(ends[1]))) {
        borders.add(Map.of("force_a", SHORT.get(ends[0]), "force_b", SHORT.get(ends[1])));
      }
    }
    return OneReturn.dataset()
        .with("forces.csv", forces)
        .with("borders.csv", borders)
        .with("threats.csv", threats)
        .with("capabilities.csv", capabilities);
  }

  /** Some cells of one force's row of a file changed; column, cell, column, cell, and so on. */
  static RawDataset with(RawDataset data, String file, String force, String... columnsAndCells) {
    List<Map<String, String>> rows = new ArrayList<>(data.rows(file));
    rows.replaceAll(row -> force.equals(row.get("force")) ? changed(row, columnsAndCells) : row);
    return data.with(file, rows);
  }

  /** Some cells of every row of a file changed. */
  static RawDataset withAll(RawDataset data, String file, String... columnsAndCells) {
    List<Map<String, String>> rows = new ArrayList<>(data.rows(file));
    rows.replaceAll(row -> changed(row, columnsAndCells));
    return data.with(file, rows);
  }

  /** Another row of a file; column, cell, column, cell, and so on. */
  static RawDataset plus(RawDataset data, String file, String... columnsAndCells) {
    List<Map<String, String>> rows = new ArrayList<>(data.rows(file));
    SortedMap<String, String> row = new TreeMap<>();
    for (int i = 0; i < columnsAndCells.length; i += 2) {
      row.put(columnsAndCells[i], columnsAndCells[i + 1]);
    }
    rows.add(row);
    return data.with(file, rows);
  }

  /** A unit, or another agreement, for the service. */
  static RawDataset agreed(RawDataset data, String kind, String status, String... forces) {
    return plus(
        data,
        "agreements.csv",
        "agreement",
        "agreement-" + (data.rows("agreements.csv").size() + 1),
        "kind",
        kind,
        "services",
        SERVICE,
        "forces",
        String.join(";", forces),
        "status",
        status);
  }

  static Opinion assessed(RawDataset data) {
    return SecondOpinion.assess(data, null);
  }

  static OpportunityOpinion option(RawDataset data, String... forces) {
    return assessed(data).findOpportunity(SERVICE, List.of(forces)).orElseThrow();
  }

  /** A project of two forces for the service, with every cell that is scored. */
  static Map<String, String> project() {
    return row()
        .put("project", "p")
        .put("name", "P")
        .put("status", "proposed")
        .put("services", SERVICE)
        .put("forces", D + ";" + LE)
        .put("complexity", "simple")
        .put("sensitive", "no")
        .put("psa", "23")
        .put("need", "strong")
        .put("named_by", D + ";" + LE)
        .put("cashable_gbp", "400000")
        .put("set_up_gbp", "300000")
        .put("running_gbp", "100000")
        .put("external_gbp", "0")
        .put("vision", "productivity")
        .put("service_effect", "keeps")
        .put("interoperability", "strong")
        .put("public_confidence", "some")
        .build();
  }
}
