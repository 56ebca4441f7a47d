package muster.data.derivation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Derives {@code threats.csv}: incidents a year scale with the force, harm and days do not. */
final class ThreatRows {

  static final List<String> HEADER =
      List.of(
          ("force,service,strand,demand_low,demand,demand_level,demand_high,days,trend,physical,"
                  + "psychological,financial,community,public_expectation,environmental,confidence,"
                  + "evidence,note,dated,source,basis")
              .split(","));

  private ThreatRows() {}

  /** One row for each force and threat profile, absent returns left out. */
  static Table derive(Inputs inputs) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (ForceSize force : inputs.forces()) {
      for (Map<String, String> profile : inputs.threatProfiles().rows()) {
        if (!inputs.isAbsent(force.force(), profile.get("service"))) {
          rows.add(row(inputs, force, profile));
        }
      }
    }
    return new Table(HEADER, rows);
  }

  private static Map<String, String> row(
      Inputs inputs, ForceSize force, Map<String, String> profile) {
    List<Adjustment> adjustments = inputs.adjustmentsOf("threats", force.force(), profile);
    Map<String, String> row = new LinkedHashMap<>(profile);
    row.put("force", force.force());
    row.put("dated", force.threatsDated());
    row.put("note", Inputs.note(profile, adjustments));
    row.put("basis", "illustrative");
    if (profile.get("demand").isBlank()) {
      row.put("source", "Illustrative: average-force profile, demand level not scaled (README)");
    } else {
      BigDecimal demand = new BigDecimal(profile.get("demand")).multiply(force.factor());
      for (Adjustment adjustment : adjustments) {
        demand = demand.multiply(adjustment.factorOf("demand"));
      }
      row.put("demand", Rounding.incidents(demand));
      row.put("demand_low", scaled(demand, profile.get("low_factor")));
      row.put("demand_high", scaled(demand, profile.get("high_factor")));
      row.put(
          "source", "Illustrative: average-force profile × size " + force.factor() + " (README)");
    }
    adjustments.forEach(adjustment -> adjustment.replaceIn(row));
    return row;
  }

  private static String scaled(BigDecimal demand, String factor) {
    return factor.isBlank() ? "" : Rounding.incidents(demand.multiply(new BigDecimal(factor)));
  }
}
