package muster.server.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import muster.engine.facts.Dataset;
import muster.engine.findings.Opportunity;
import muster.engine.findings.Opportunity.Member;
import muster.engine.findings.Opportunity.Pooled;

/** The joint unit of an opportunity, what it means to each member, and its stages (method §5). */
final class JointUnit {
  /** What every list of groups says of the risk after (method §5.3). */
  static final String WHAT_AFTER_IS =
      "Risk after is what one joint unit of these forces could reach, whatever the way of working.";

  private final Opportunity opportunity;
  private final GroupFacts facts;
  private final Names names;
  private final Money money;
  private final Page page;

  JointUnit(Opportunity opportunity, Dataset data, Page page) {
    this.opportunity = opportunity;
    this.facts = new GroupFacts(opportunity, data);
    this.names = new Names(data);
    this.money = new Money(data, page);
    this.page = page;
  }

  /** People, load, cover and protection, as the formula has them. */
  String pool() {
    Pooled pooled = opportunity.pooled();
    TextTable table = new TextTable().ids("").figures("").words("");
    table.row("n", String.valueOf(pooled.specialists()), "specialists");
    table.row("m", String.valueOf(pooled.minimum()), "people one incident needs");
    table.row("a", Figures.number(pooled.load()), "teams busy on average");
    table.row(
        "p", Figures.number(pooled.presence()), "probability that one of the people is there");
    table.row(
        "cover",
        Figures.number(pooled.cover()),
        "probability that an incident finds a free team"
            + (opportunity.connected() ? "" : ", access included: the members do not all adjoin"));
    table.row("K", Figures.number(pooled.standards()), "standards");
    table.row("Q", Figures.number(pooled.protection()), "protection = cover × K");
    return Wrap.hanging("", WHAT_AFTER_IS, page.width()) + "\n" + table.render(page, "");
  }

  /** Risk before and after, marginal contribution, and the rows each member returned. */
  String members() {
    TextTable table = new TextTable().words("Member").figures("Risk before").figures("One unit");
    table.figures("Marginal").words("Returned in");
    for (Member member : opportunity.members()) {
      table.row(
          names.force(member.force()),
          Figures.number(member.before()),
          Figures.number(member.after()),
          Figures.number(member.marginal()),
          facts.returned(member.force()));
    }
    table.row(
        "together",
        Figures.number(opportunity.riskBefore()),
        Figures.number(opportunity.riskAfter()),
        "",
        "");
    return table.render(page, "")
        + Wrap.hanging(
            "",
            "Marginal is what the risk reduction would lose without the member. Each risk is"
                + " explained by risk/FORCE/"
                + opportunity.service()
                + ".",
            page.width());
  }

  /** Who takes part in each stage, and what each pays of set-up and one year's running. */
  String stages() {
    StringBuilder out = new StringBuilder();
    List<List<String>> stages = opportunity.stages();
    for (int i = 0; i < stages.size(); i++) {
      String lead = stages.size() == 1 ? "In one stage: " : "Stage " + (i + 1) + ": ";
      out.append(Wrap.hanging(lead, names.forces(stages.get(i)), page.width()));
      if (i < opportunity.stageShares().size()) {
        out.append(Wrap.hanging("  ", shares(opportunity.stageShares().get(i)), page.width()));
      }
    }
    return out.toString();
  }

  private String shares(SortedMap<String, BigDecimal> shares) {
    if (shares.containsValue(null)) {
      return "shares not known: the members' grants do not give them";
    }
    BigDecimal sum = shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return "set-up and one year's running %s, in proportion to grant: %s"
        .formatted(Figures.pounds(sum), money.shares(shares));
  }
}
