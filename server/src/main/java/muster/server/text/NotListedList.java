package muster.server.text;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import muster.engine.facts.Dataset;
import muster.engine.findings.Assessment;
import muster.engine.findings.NotListed;

/**
 * Groups that would cut the risk and are not listed for a reason of policy (R8, R38, R39): each
 * reason once, and below it the groups by service.
 */
final class NotListedList {
  /** Reasons a page of text bears; the rest is counted. */
  private static final int MOST = 40;

  private final Names names;
  private final Page page;

  NotListedList(Dataset data, Page page) {
    this.names = new Names(data);
    this.page = page;
  }

  String render(Assessment assessment) {
    if (assessment.notListed().isEmpty()) {
      return "No group is held back for a reason of policy.\n";
    }
    Map<String, List<NotListed>> groups = HeldBack.byReason(assessment.notListed());
    String told =
        groups.entrySet().stream()
            .limit(MOST)
            .map(e -> Wrap.hanging("", e.getKey(), page.width()) + services(e.getValue()))
            .collect(Collectors.joining("\n"));
    int more = groups.size() - MOST;
    return told
        + (more <= 0
            ? ""
            : "\n"
                + Wrap.hanging(
                    "",
                    Figures.count(more, "more reason is", "more reasons are")
                        + " in `--format csv --table not-listed`.",
                    page.width()));
  }

  private String services(List<NotListed> groups) {
    Map<String, String> byService =
        groups.stream()
            .collect(
                Collectors.groupingBy(
                    n -> names.service(n.service()),
                    TreeMap::new,
                    Collectors.mapping(n -> names.group(n.forces()), Collectors.joining("; "))));
    TextTable table = new TextTable().words("").words("");
    byService.forEach(table::row);
    return table.render(page, "  ");
  }
}
