package muster.secondopinion;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a project must pass, and has or has not (method.md §6). */
final class SecondGates {

  private static final String PASSED = "passed";
  private static final String FAILED = "failed";
  private static final String UNKNOWN = "unknown";

  private SecondGates() {}

  static SortedMap<String, String> of(RawDataset data, Map<String, String> project) {
    SortedMap<String, String> gates = new TreeMap<>();
    String effect = project.getOrDefault("service_effect", "");
    gates.put("customer service", outcome(effect, "worsens"));
    gates.put("vision", Cells.has(project, "vision") ? PASSED : FAILED);
    gates.put("need-led funding", funding(project));
    gates.put("consultation", outcome(project.getOrDefault("consulted", ""), "no"));
    gates.put("lead", Cells.has(project, "lead") ? PASSED : FAILED);
    gates.put("predecessors", isReady(data, project) ? PASSED : FAILED);
    gates.put("agreement", agreement(data, project));
    return gates;
  }

  /** Whether the outcomes leave a project its rank: unknown never takes it away. */
  static boolean letRank(Map<String, String> gates) {
    return !gates.get("customer service").equals(FAILED) && !gates.get("vision").equals(FAILED);
  }

  private static String outcome(String word, String failing) {
    if (word.isEmpty()) {
      return UNKNOWN;
    }
    return word.equals(failing) ? FAILED : PASSED;
  }

  private static String funding(Map<String, String> project) {
    String needLed = project.getOrDefault("need_led", "");
    String businessCase = project.getOrDefault("business_case", "");
    boolean external = Cells.has(project, "external_gbp");
    boolean funded = external && Cells.amount(project, "external_gbp").signum() > 0;
    if (needLed.equals("no") || (businessCase.equals("yes") && funded)) {
      return PASSED;
    }
    boolean without = businessCase.equals("no") || (external && !funded);
    return needLed.equals("yes") && without ? FAILED : UNKNOWN;
  }

  private static boolean isReady(RawDataset data, Map<String, String> project) {
    List<String> before = Cells.list(project, "after");
    return data.rows("projects.csv").stream()
        .filter(row -> before.contains(row.get("project")))
        .allMatch(row -> row.get("status").equals("finished"));
  }

  private static String agreement(RawDataset data, Map<String, String> project) {
    if (!Cells.has(project, "agreement")) {
      return UNKNOWN;
    }
    return data.rows("agreements.csv").stream()
            .filter(row -> row.get("agreement").equals(project.get("agreement")))
            .allMatch(row -> List.of("signed", "live").contains(row.get("status")))
        ? PASSED
        : FAILED;
  }
}
