package muster.data.derivation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Derives {@code capabilities.csv}: people and money scale with the force, standards do not. */
final class CapabilityRows {

  static final List<String> HEADER =
      List.of(
          ("force,service,specialists,minimum,availability,capacity,capability,consistency,"
                  + "connectivity,cost_gbp,confidence,note,dated,source,basis")
              .split(","));

  private CapabilityRows() {}

  /** One row for each force and capability profile, absent returns left out. */
  static Table derive(Inputs inputs) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (ForceSize force : inputs.forces()) {
      for (Map<String, String> profile : inputs.capabilityProfiles().rows()) {
        if (!inputs.isAbsent(force.force(), profile.get("service"))) {
          rows.add(row(inputs, force, profile));
        }
      }
    }
    return new Table(HEADER, rows);
  }

  private static Map<String, String> row(
      Inputs inputs, ForceSize force, Map<String, String> profile) {
    List<Adjustment> adjustments = inputs.adjustmentsOf("capabilities", force.force(), profile);
    Map<String, String> row = new LinkedHashMap<>(profile);
    row.put("force", force.force());
    row.put("specialists", specialists(force, profile, adjustments).toPlainString());
    row.put("dated", force.capabilitiesDated());
    row.put("note", Inputs.note(profile, adjustments));
    row.put("source", "Illustrative: average-force profile × size " + force.factor() + " (README)");
    row.put("basis", "illustrative");
    adjustments.forEach(adjustment -> adjustment.replaceIn(row));
    row.put("cost_gbp", cost(row.get("specialists"), profile.get("cost_per_specialist_gbp")));
    return row;
  }

  private static BigDecimal specialists(
      ForceSize force, Map<String, String> profile, List<Adjustment> adjustments) {
    BigDecimal people = new BigDecimal(profile.get("specialists")).multiply(force.factor());
    BigDecimal added = BigDecimal.ZERO;
    for (Adjustment adjustment : adjustments) {
      people = people.multiply(adjustment.factorOf("specialists"));
      added = added.add(adjustment.addedTo("specialists"));
    }
    return Rounding.people(Rounding.people(people).add(added));
  }

  /** People times the cost of one; unknown where either is. */
  private static String cost(String specialists, String each) {
    return specialists.isBlank() || each.isBlank()
        ? ""
        : new BigDecimal(specialists).multiply(new BigDecimal(each)).toPlainString();
  }
}
