package muster.engine.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import muster.engine.RuleText;

/** What a rule counts or misses must be settled before its stage, or firing order would show. */
final class StageOrder {
  private final Collection<RuleFile> files;
  private final List<RuleText> rules;
  private final List<RuleProblem> problems;

  StageOrder(Collection<RuleFile> files, List<ReadRule> rules, List<RuleProblem> problems) {
    this.files = files;
    this.rules = rules.stream().map(ReadRule::text).toList();
    this.problems = problems;
  }

  void check() {
    for (RuleText rule : rules) {
      for (String counted : rule.counts()) {
        concluding(counted, r -> r.stage().compareTo(rule.stage()) >= 0)
            .ifPresent(
                r ->
                    problem(
                        rule,
                        counted,
                        "it counts or misses `%s`, which `%s` may still conclude"
                            .formatted(counted, r.name()),
                        "move one of the two rules to another stage"));
      }
      if (rule.uses().contains(rule.concludes())) {
        problem(
            rule,
            rule.concludes(),
            "it looks at `" + rule.concludes() + "` and concludes more of it, without end",
            "conclude something else");
      }
      for (String used : rule.uses()) {
        concluding(used, r -> r.stage().compareTo(rule.stage()) > 0)
            .ifPresent(
                r ->
                    problem(
                        rule,
                        used,
                        "it looks at `%s`, which `%s` concludes only later"
                            .formatted(used, r.name()),
                        "move it to the stage `" + r.stage().folder() + "` or a later one"));
      }
    }
  }

  private Optional<RuleText> concluding(String conclusion, Predicate<RuleText> when) {
    return rules.stream().filter(r -> r.concludes().equals(conclusion)).filter(when).findFirst();
  }

  /** Tells it where the rule first names the fact among its conditions. */
  private void problem(RuleText rule, String fact, String message, String help) {
    RuleFile file =
        files.stream().filter(f -> f.path().equals(rule.path())).findFirst().orElseThrow();
    Places places = new Places(file);
    int from = Math.max(0, file.text().indexOf("\nwhen"));
    problems.add(places.problem(places.find(fact, from, file.text().length()), message, help));
  }
}
