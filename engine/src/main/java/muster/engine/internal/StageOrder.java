package muster.engine.internal;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import muster.engine.RuleText;

/** What a rule counts or misses must be settled before its stage, or firing order would show. */
final class StageOrder {
  private final Collection<RuleFile> files;
  private final List<RuleText> rules;
  private final List<RuleProblem> problems;

  /** By stage: what its rules conclude from each fact. */
  private final Map<Object, Map<String, Set<String>>> steps = new HashMap<>();

  /** By stage and fact. */
  private final Map<List<Object>, Set<String>> ledTo = new HashMap<>();

  StageOrder(Collection<RuleFile> files, List<RuleText> rules, List<RuleProblem> problems) {
    this.files = files;
    this.rules = List.copyOf(rules);
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
      } else {
        round(rule)
            .ifPresent(
                other ->
                    problem(
                        rule,
                        other.concludes(),
                        "it looks at `%s`, which `%s` concludes from what this rule leads to, without end"
                            .formatted(other.concludes(), other.name()),
                        "let one of the two look at something else, or move it to another stage"));
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

  /** The rule of the same stage that feeds this one and that this one, if only by others, feeds. */
  private Optional<RuleText> round(RuleText rule) {
    Set<String> led = ledTo.computeIfAbsent(List.of(rule.stage(), rule.concludes()), this::ledTo);
    if (Collections.disjoint(led, rule.uses())) {
      return Optional.empty();
    }
    return rules.stream()
        .filter(r -> r.stage() == rule.stage() && !r.equals(rule))
        .filter(r -> rule.uses().contains(r.concludes()))
        .filter(r -> r.uses().contains(rule.concludes()) || !Collections.disjoint(led, r.uses()))
        .findFirst();
  }

  /** What a stage's rules conclude from a fact, and from that in turn. */
  private Set<String> ledTo(List<Object> stageAndFact) {
    Map<String, Set<String>> steps = stepsOf(stageAndFact.get(0));
    Set<String> led = new LinkedHashSet<>();
    Deque<String> next = new ArrayDeque<>(List.of((String) stageAndFact.get(1)));
    while (!next.isEmpty()) {
      steps.getOrDefault(next.pop(), Set.of()).stream().filter(led::add).forEach(next::add);
    }
    return led;
  }

  private Map<String, Set<String>> stepsOf(Object stage) {
    return steps.computeIfAbsent(
        stage,
        s -> {
          Map<String, Set<String>> of = new HashMap<>();
          rules.stream()
              .filter(r -> r.stage() == s)
              .forEach(
                  r ->
                      r.uses()
                          .forEach(
                              used ->
                                  of.computeIfAbsent(used, u -> new LinkedHashSet<>())
                                      .add(r.concludes())));
          return of;
        });
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
