package muster.server.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import muster.engine.facts.Dataset;
import muster.engine.findings.Assessment;
import muster.engine.findings.Unassessed;

/** What could not be assessed and why; a reason that several forces share is told once. */
final class Gaps {
  private final Names names;
  private final Page page;

  Gaps(Dataset data, Page page) {
    this.names = new Names(data);
    this.page = page;
  }

  private record Gap(String service, String reason) implements Comparable<Gap> {
    @Override
    public int compareTo(Gap other) {
      int byService = service.compareTo(other.service);
      return byService != 0 ? byService : reason.compareTo(other.reason);
    }
  }

  String render(Assessment assessment) {
    if (assessment.risks().isEmpty()) {
      return "The round has no force and service to assess.\n";
    }
    if (assessment.notAssessed().isEmpty()) {
      return "Every return could be assessed.\n";
    }
    Map<Gap, List<String>> forces = new TreeMap<>();
    for (Unassessed gap : assessment.notAssessed()) {
      forces
          .computeIfAbsent(
              new Gap(names.service(gap.service()), reason(gap)), g -> new ArrayList<>())
          .add(gap.force());
    }
    TextTable table = new TextTable().words("Service").words("Force").words("Reason");
    forces.forEach((gap, of) -> table.row(gap.service(), names.group(of), gap.reason()));
    return table.render(page, "");
  }

  /** The reason without the names, which stand beside it. */
  private String reason(Unassessed gap) {
    String names = this.names.force(gap.force()) + ", " + this.names.service(gap.service()) + ": ";
    return gap.reason().startsWith(names) ? gap.reason().substring(names.length()) : gap.reason();
  }
}
