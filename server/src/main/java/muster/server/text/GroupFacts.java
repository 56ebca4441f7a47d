package muster.server.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import muster.engine.facts.Dataset;
import muster.engine.facts.Fact;
import muster.engine.findings.Opportunity;
import muster.engine.findings.Opportunity.Member;

/** What the engine worked out about a group before rules judged it, with the rows behind it. */
final class GroupFacts {
  private final Opportunity opportunity;
  private final Dataset data;
  private final DatasetRows rows;
  private final Names names;

  GroupFacts(Opportunity opportunity, Dataset data) {
    this.opportunity = opportunity;
    this.data = data;
    this.rows = new DatasetRows(data);
    this.names = new Names(data);
  }

  /** What each computed fact says, by key. */
  Map<String, String> byKey() {
    String group = opportunity.id().substring("opportunity/".length());
    Map<String, String> facts = new TreeMap<>();
    facts.put(
        "group:" + group,
        "the group: its joint unit would take %s off its risk"
            .formatted(Figures.number(opportunity.riskReduction())));
    facts.put(
        "pool:" + group,
        "the joint unit, above: risk %s before, %s as one joint unit"
            .formatted(
                Figures.number(opportunity.riskBefore()), Figures.number(opportunity.riskAfter())));
    facts.put("pool-cost:" + group, "what the members spend on it now: " + capabilities("costGbp"));
    facts.put(
        "pool-readiness:" + group,
        "the members' agreements, and their lowest standards: "
            + capabilities("consistency")
            + "; "
            + capabilities("connectivity"));
    facts.put("pool-urgency:" + group, "the most pressing members: " + threats("trend"));
    facts.put("first-stage:" + group, "the smaller group that could begin, above");
    facts.put(
        "arrangement:" + group,
        opportunity.wayOfWorking() + ", saving " + Figures.pounds(opportunity.saving()));
    for (Member member : opportunity.members()) {
      facts.put("membership:" + group + "/" + member.force(), membership(member));
    }
    return facts;
  }

  private String membership(Member member) {
    return "what it means to %s: risk %s before, %s as one joint unit"
        .formatted(
            names.force(member.force()),
            Figures.number(member.before()),
            Figures.number(member.after()));
  }

  /** {@code threats.csv, rows 3 and 4; capabilities.csv, row 7}: what a member returned. */
  String returned(String force) {
    String returned =
        threatKeys(force).stream().map(this::numbers).collect(Collectors.joining(" and "));
    return "threats.csv, row %s; capabilities.csv, row %s"
        .formatted(returned, numbers("capabilities.csv:" + force + "/" + opportunity.service()));
  }

  private String numbers(String key) {
    return data.rows().getOrDefault(key, List.of()).stream()
        .sorted()
        .map(String::valueOf)
        .collect(Collectors.joining(" and "));
  }

  private List<String> threatKeys(String force) {
    return data.threats().stream()
        .filter(t -> t.force().equals(force) && t.service().equals(opportunity.service()))
        .map(Fact::key)
        .sorted()
        .toList();
  }

  private String capabilities(String component) {
    List<String> cells = new ArrayList<>();
    for (String force : opportunity.forces()) {
      cells.add(cells("capabilities.csv:" + force + "/" + opportunity.service(), component));
    }
    return String.join("; ", cells);
  }

  private String threats(String component) {
    return opportunity.forces().stream()
        .flatMap(force -> threatKeys(force).stream())
        .map(key -> cells(key, component))
        .collect(Collectors.joining("; "));
  }

  /** One cell of a row and where the row stands. */
  private String cells(String key, String component) {
    return rows.list(key).stream()
        .map(fact -> Cells.cell(fact, component))
        .map(cell -> Cells.column(component) + " " + (cell.isEmpty() ? "not known" : cell))
        .collect(Collectors.joining(", ", rows.place(key) + " ", ""));
  }
}
