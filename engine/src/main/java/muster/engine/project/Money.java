package muster.engine.project;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import muster.engine.InvalidRules;
import muster.engine.RuleProblem;
import muster.engine.Stage;
import muster.engine.Trace.Step;
import muster.engine.facts.Dataset;
import muster.engine.facts.Fact;
import muster.engine.facts.ForecastYear;
import muster.engine.findings.Finance;
import muster.engine.findings.Finance.Balance;
import muster.engine.findings.Finance.Scheme;
import muster.engine.findings.Finding;
import muster.engine.findings.ForecastOutcome;
import muster.engine.findings.SchemeOutcome;
import muster.engine.findings.TargetOutcome;
import muster.engine.findings.TotalOutcome;
import muster.engine.internal.Policy;
import muster.engine.tables.FinanceRole;

/** Adds the money up, lays it out for the rules and gathers what they concluded (method §8). */
final class Money {
  private static final String TARGET = "team-budget";
  private static final String PASSED = "passed";
  private static final String UNKNOWN = "unknown";

  private final Dataset data;
  private final Policy policy;
  private final Ledger ledger;
  private final List<ForecastYear> years;
  private final Savings savings;

  Money(Dataset data, Policy policy) {
    this.data = data;
    this.policy = policy;
    this.ledger = new Ledger(data);
    this.years = new Forecast(data, policy.rows(FinanceRole.class)).years();
    this.savings = Savings.of(data.projects(), new Statuses(policy));
  }

  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>(years);
    facts.addAll(ledger.printed());
    facts.add(savings.fact());
    facts.addAll(Schemes.facts(data));
    return facts;
  }

  /**
   * What it comes to.
   *
   * @throws InvalidRules when the rules came to no conclusion about a year of the forecast, a
   *     printed total, the target or a project that others pay a part of
   */
  Finance finance(List<Step> steps) {
    Map<String, String> outcomes = new HashMap<>();
    Map<String, Boolean> agree = new HashMap<>();
    String target = null;
    Set<String> schemes = new HashSet<>();
    List<Finding> findings = new ArrayList<>();
    for (Step step : steps) {
      if (step.conclusion() instanceof ForecastOutcome found) {
        outcomes.put(found.year(), found.outcome());
      } else if (step.conclusion() instanceof TotalOutcome found) {
        agree.put(found.line(), found.outcome().equals(PASSED));
      } else if (step.conclusion() instanceof TargetOutcome found) {
        target = found.outcome();
      } else if (step.conclusion() instanceof SchemeOutcome found) {
        schemes.add(found.project());
      }
      if (isMoney(step)) {
        findings.add(step.finding());
      }
    }
    ledger.printed().forEach(p -> required(agree.get(p.line()), () -> "total of " + p.line()));
    List<Scheme> shared = Schemes.of(data);
    for (Scheme scheme : shared) {
      required(
          schemes.contains(scheme.project()) ? scheme : null, () -> "cost of " + scheme.project());
    }
    return new Finance(
        ledger.lines(agree),
        years.stream().map(y -> balance(y, outcomes.get(y.year()))).toList(),
        new Finance.Savings(
            savings.identified(),
            savings.delivered(),
            savings.partial(),
            pounds(policy.parameter(TARGET)),
            met(required(target, () -> "savings target"))),
        shared,
        findings);
  }

  /** Null where it is not known. */
  private static Boolean met(String outcome) {
    return outcome.equals(UNKNOWN) ? null : (Boolean) outcome.equals(PASSED);
  }

  private static boolean isMoney(Step step) {
    return step.finding().rule().startsWith(Stage.MONEY.folder() + "/");
  }

  private static Balance balance(ForecastYear year, String outcome) {
    return new Balance(
        year.year(),
        year.gap(),
        year.reserves(),
        year.efficiencies(),
        year.residual(),
        required(outcome, () -> "forecast of " + year.year()));
  }

  private static BigDecimal pounds(double amount) {
    BigDecimal exact = BigDecimal.valueOf(amount).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }

  private static <T> T required(T found, Supplier<String> what) {
    if (found == null) {
      throw new InvalidRules(
          List.of(
              new RuleProblem(
                  "(rule book)",
                  0,
                  0,
                  "the rules concluded nothing about the " + what.get(),
                  "look at the rules of the stage `" + Stage.MONEY.folder() + "`")));
    }
    return found;
  }
}
