package muster.server.http;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import muster.engine.Disclosure;
import muster.engine.facts.Agreement;
import muster.engine.facts.Project;
import muster.engine.facts.Service;
import muster.engine.findings.Assessment;
import muster.engine.findings.Finance;
import muster.engine.findings.Opportunity;
import muster.engine.findings.Priority;
import muster.engine.findings.ServiceRisk;
import muster.engine.tables.ExportPart;

/**
 * The rows of each part of an export. What is exempt is left out of the open ones, and so is every
 * total that it is part of: whoever has the total and the other parts of it has the exempt one too.
 * Ranks are counted anew over what is shown, so that no gap tells of what is not.
 */
final class ExportRows {
  private static final String LINE = "finance-line";
  private static final String PROJECT = ExemptTraces.PROJECT;
  private static final String AGREEMENT = ExemptTraces.AGREEMENT;
  private static final String OPPORTUNITY = "opportunity";

  private final Assessed assessed;
  private final Assessment assessment;
  private final Disclosure disclosure;
  private final boolean open;
  private final ExemptTraces traces;

  /**
   * Of an assessment.
   *
   * @param open whether what is exempt is left out; where not, it is there and says so
   */
  ExportRows(Assessed assessed, Disclosure disclosure, boolean open) {
    this.assessed = assessed;
    this.assessment = assessed.assessment();
    this.disclosure = disclosure;
    this.open = open;
    this.traces = new ExemptTraces(assessed.data(), disclosure);
  }

  /**
   * The marking of these parts together. Open ones tell less than the round, so theirs alone
   * counts; of others the round's counts too, whichever is the higher.
   */
  String marking(List<ExportPart> parts) {
    String round = assessed.data().round().marking();
    Optional<String> highest = disclosure.marking(parts);
    return open
        ? highest.orElse(round)
        : disclosure.markings().highest(List.of(round, highest.orElse(round))).orElseThrow();
  }

  /** What is left out beside what is exempt itself, in sentences. */
  List<String> notes() {
    return open ? traces.notes() : List.of();
  }

  private boolean isShown(String kind, String id) {
    return !open || !disclosure.isExempt(kind, id);
  }

  private String agenda(String kind, String id) {
    return disclosure.isExempt(kind, id) ? "exempt" : "open";
  }

  /** A total over one force would be that force's own figure. */
  List<List<String>> services() {
    Map<String, String> names =
        assessed.data().services().stream()
            .collect(Collectors.toMap(Service::service, Service::name));
    return assessment.services().stream()
        .map(
            s ->
                row(
                    s.service(),
                    names.get(s.service()),
                    isOfOneForce(s) ? null : s.risk(),
                    s.partial() ? "yes" : "no",
                    open && traces.areIn(s.service()) ? null : s.route().route()))
        .toList();
  }

  private boolean isOfOneForce(ServiceRisk service) {
    return open && service.shares().size() < 2;
  }

  List<List<String>> opportunities() {
    List<Opportunity> shown =
        assessment.opportunities().stream()
            .filter(o -> isShown(OPPORTUNITY, o.id()) && !(open && traces.areIn(o.service())))
            .toList();
    return shown.stream()
        .map(
            o ->
                row(
                    place(shown, o, Opportunity::rank),
                    o.id(),
                    o.service(),
                    list(o.forces()),
                    o.wayOfWorking(),
                    o.scale(),
                    o.instrument(),
                    o.riskReduction(),
                    o.saving(),
                    o.setUp(),
                    o.running(),
                    o.value(),
                    agenda(OPPORTUNITY, o.id())))
        .toList();
  }

  List<List<String>> projects() {
    Map<String, Project> rows =
        assessed.data().projects().stream()
            .collect(Collectors.toMap(Project::project, Function.identity()));
    List<Priority> shown =
        assessment.projects().stream().filter(p -> isShown(PROJECT, p.project())).toList();
    List<Priority> ranked = shown.stream().filter(p -> p.rank() != null).toList();
    return shown.stream()
        .map(
            p ->
                row(
                    p.rank() == null ? null : place(ranked, p, Priority::rank),
                    p.project(),
                    rows.get(p.project()).name(),
                    rows.get(p.project()).window(),
                    list(p.areas()),
                    p.status(),
                    p.track(),
                    p.level(),
                    p.value(),
                    agenda(PROJECT, p.project())))
        .toList();
  }

  /** One more than how many of those shown rank before it. */
  private static <T> long place(List<T> shown, T one, ToIntFunction<T> rank) {
    int own = rank.applyAsInt(one);
    return 1 + shown.stream().mapToInt(rank).filter(r -> r < own).count();
  }

  List<List<String>> gaps() {
    if (open && traces.areInGaps()) {
      return List.of();
    }
    return assessment.gaps().stream()
        .filter(
            g ->
                assessment.services().stream()
                    .noneMatch(s -> s.service().equals(g.service()) && isOfOneForce(s)))
        .map(g -> row(g.service(), g.risk(), g.band()))
        .toList();
  }

  List<List<String>> lines() {
    List<List<String>> rows = new ArrayList<>();
    for (Finance.Line line : assessment.finance().lines()) {
      if (isShown(LINE, line.line())) {
        String agenda = agenda(LINE, line.line());
        line.years().forEach((year, amount) -> rows.add(row(line.line(), year, amount, agenda)));
        rows.add(row(line.line(), "total", line.total(), agenda));
      }
    }
    return rows;
  }

  /** Residual, gap and the rest make one sum: with one of them exempt, none is told. */
  List<List<String>> forecast() {
    if (open && disclosure.isForecastExempt()) {
      return List.of();
    }
    return assessment.finance().forecast().stream()
        .map(b -> row(b.year(), b.gap(), b.reserves(), b.efficiencies(), b.residual(), b.outcome()))
        .toList();
  }

  /** Sums over all projects: with one of those exempt, none is told. */
  List<List<String>> savings() {
    Finance.Savings savings = assessment.finance().savings();
    if (savings == null || (open && traces.areInSums())) {
      return List.of();
    }
    return List.of(
        row("identified", savings.identified()),
        row("delivered", savings.delivered()),
        row("target", savings.target()));
  }

  List<List<String>> schemes() {
    return assessment.finance().schemes().stream()
        .filter(s -> isShown(PROJECT, s.project()))
        .map(
            s ->
                row(
                    s.project(),
                    s.rate(),
                    s.cost(),
                    s.external(),
                    s.local(),
                    agenda(PROJECT, s.project())))
        .toList();
  }

  List<List<String>> indicators() {
    return assessment.context().stream()
        .map(i -> row(i.indicator(), i.value(), i.unit(), i.source()))
        .toList();
  }

  List<List<String>> agreements() {
    return assessed.data().agreements().stream()
        .sorted(Comparator.comparing(Agreement::agreement))
        .filter(a -> isShown(AGREEMENT, a.agreement()))
        .map(
            a ->
                row(
                    a.agreement(),
                    a.name(),
                    a.kind(),
                    list(a.services()),
                    list(a.forces()),
                    a.status(),
                    agenda(AGREEMENT, a.agreement())))
        .toList();
  }

  List<List<String>> risks() {
    return assessment.risks().stream()
        .map(
            r ->
                row(
                    r.rank(),
                    r.force(),
                    r.service(),
                    r.status(),
                    r.threat(),
                    r.protection(),
                    r.risk(),
                    r.overridden(),
                    r.band(),
                    list(r.flags())))
        .toList();
  }

  List<List<String>> notAssessed() {
    return assessment.notAssessed().stream()
        .map(u -> row(u.force(), u.service(), u.reason()))
        .toList();
  }

  private static String list(Collection<String> words) {
    return String.join(";", words);
  }

  private static List<String> row(Object... cells) {
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(text(cell));
    }
    return row;
  }

  private static String text(Object cell) {
    return cell instanceof BigDecimal number ? number.toPlainString() : Objects.toString(cell, "");
  }
}
