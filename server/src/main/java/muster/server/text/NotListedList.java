package muster.server.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import muster.engine.facts.Dataset;
import muster.engine.findings.Assessment;
import muster.engine.findings.NotListed;

/**
 * Groups that would cut the risk and are not listed for a reason of policy (R8, R38, R39); a reason
 * that several groups of a service share is told once.
 */
final class NotListedList {
  /** Rows a page of text bears; the rest is counted. */
  private static final int MOST = 40;

  private final Names names;
  private final Page page;

  NotListedList(Dataset data, Page page) {
    this.names = new Names(data);
    this.page = page;
  }

  private record Shared(String service, String reason) {}

  String render(Assessment assessment) {
    if (assessment.notListed().isEmpty()) {
      return "No group is held back for a reason of policy.\n";
    }
    Map<Shared, List<String>> groups = new LinkedHashMap<>();
    for (NotListed group : assessment.notListed()) {
      groups
          .computeIfAbsent(new Shared(group.service(), group.reason()), s -> new ArrayList<>())
          .add(names.group(group.forces()));
    }
    TextTable table = new TextTable().words("Service").words("Forces").words("Reason");
    groups.entrySet().stream()
        .limit(MOST)
        .forEach(
            e ->
                table.row(
                    names.service(e.getKey().service()),
                    e.getValue().stream().collect(Collectors.joining("; ")),
                    e.getKey().reason()));
    int more = groups.size() - MOST;
    return table.render(page, "")
        + (more <= 0
            ? ""
            : Wrap.hanging(
                "",
                Figures.count(more, "more row is", "more rows are")
                    + " in `--format csv --table not-listed`.",
                page.width()));
  }
}
