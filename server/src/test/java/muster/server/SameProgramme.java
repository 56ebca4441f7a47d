package muster.server;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import muster.engine.findings.Assessment;
import muster.engine.findings.Finance;
import muster.engine.findings.Gap;
import muster.engine.findings.Priority;
import muster.engine.findings.Priority.GatePassed;
import muster.secondopinion.ForecastOpinion;
import muster.secondopinion.LineTotal;
import muster.secondopinion.Opinion;
import muster.secondopinion.ProjectOpinion;
import muster.secondopinion.SchemeOpinion;

/** Holds projects, gaps and money against the second opinion (method §6 and §8). */
final class SameProgramme {
  /** The step each gate stops (method §6), typed in a second time. */
  private static final Map<String, String> STOPS =
      Map.ofEntries(
          entry("customer service", "ranking"),
          entry("vision", "ranking"),
          entry("need-led funding", "approval"),
          entry("consultation", "approval"),
          entry("lead", "start"),
          entry("predecessors", "start"),
          entry("agreement", "live"));

  private final Differences differences;

  SameProgramme(Differences differences) {
    this.differences = differences;
  }

  void compare(Assessment ours, Opinion theirs) {
    differences.same(
        "projects in order",
        ours.projects().stream().map(Priority::project).toList(),
        theirs.projects().stream().map(ProjectOpinion::project).toList());
    Map<String, ProjectOpinion> opinions =
        theirs.projects().stream().collect(Collectors.toMap(ProjectOpinion::project, p -> p));
    ours.projects().stream()
        .filter(p -> opinions.containsKey(p.project()))
        .forEach(p -> project(p, opinions.get(p.project())));
    differences.same("gaps", ours.gaps().stream().map(Gap::service).toList(), theirs.gaps());
    savings(ours.finance().savings(), theirs);
    lines(ours.finance().lines(), theirs.finance());
    schemes(ours.finance().schemes(), theirs.schemes());
    forecast(ours.finance().forecast(), theirs.forecast());
  }

  private void schemes(List<Finance.Scheme> ours, List<SchemeOpinion> theirs) {
    differences.same(
        "schemes",
        ours.stream().map(Finance.Scheme::project).toList(),
        theirs.stream().map(SchemeOpinion::project).toList());
    for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
      Finance.Scheme scheme = ours.get(i);
      SchemeOpinion opinion = theirs.get(i);
      String id = "scheme " + scheme.project();
      differences.money(id + " rate", scheme.rate(), opinion.rate());
      differences.money(id + " cost", scheme.cost(), opinion.cost());
      differences.money(id + " external", scheme.external(), opinion.external());
      differences.money(id + " local", scheme.local(), opinion.local());
      differences.shares(id, opinion.payers(), scheme.shares(), opinion.shares());
    }
  }

  private void forecast(List<Finance.Balance> ours, List<ForecastOpinion> theirs) {
    differences.same(
        "years of the forecast",
        ours.stream().map(Finance.Balance::year).toList(),
        theirs.stream().map(ForecastOpinion::year).toList());
    for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
      Finance.Balance year = ours.get(i);
      ForecastOpinion opinion = theirs.get(i);
      String what = "forecast " + year.year();
      differences.money(what + " gap", year.gap(), opinion.gap());
      differences.money(what + " reserves", year.reserves(), opinion.reserves());
      differences.money(what + " efficiencies", year.efficiencies(), opinion.efficiencies());
      differences.money(what + " residual", year.residual(), opinion.residual());
      differences.same(what + " outcome", year.outcome(), opinion.outcome());
    }
  }

  private void project(Priority ours, ProjectOpinion theirs) {
    String id = ours.id();
    differences.numbers(id + " points", ours.points(), theirs.points());
    differences.numbers(id + " contributions", ours.contributions(), theirs.contributions());
    differences.number(id + " value", ours.value(), theirs.value());
    differences.same(
        id + " gates",
        ours.gates().stream()
            .collect(
                Collectors.toMap(
                    GatePassed::gate, GatePassed::outcome, (a, b) -> a + "+" + b, TreeMap::new)),
        theirs.gates());
    ours.gates()
        .forEach(g -> differences.same(id + " " + g.gate(), g.stops(), STOPS.get(g.gate())));
    differences.same(id + " level", ours.level(), theirs.level());
    differences.same(id + " track", ours.track(), theirs.track());
    differences.same(id + " flags", ours.flags(), theirs.flags());
    differences.same(id + " rank", ours.rank(), theirs.rank());
  }

  private void savings(Finance.Savings ours, Opinion theirs) {
    differences.money("identified", ours.identified(), theirs.savings().identified());
    differences.money("delivered", ours.delivered(), theirs.savings().delivered());
    differences.same("savings partial", ours.partial(), theirs.savings().partial());
    differences.money("savings target", ours.target(), theirs.savings().target());
    differences.same("savings target met", ours.met(), theirs.savings().met());
  }

  private void lines(List<Finance.Line> ours, List<LineTotal> theirs) {
    differences.same(
        "finance lines",
        ours.stream().map(Finance.Line::line).toList(),
        theirs.stream().map(LineTotal::line).toList());
    for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
      Finance.Line line = ours.get(i);
      LineTotal opinion = theirs.get(i);
      differences.money(line.line() + " total", line.total(), opinion.sum());
      differences.same(line.line() + " partial", line.partial(), opinion.partial());
      differences.money(line.line() + " printed", line.printed(), opinion.printed());
      // A printed total beside an unknown year neither agrees nor disagrees.
      differences.same(
          line.line() + " agrees", line.agrees(), opinion.partial() ? null : opinion.agrees());
    }
  }
}
