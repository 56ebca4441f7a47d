package muster.engine.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import muster.engine.InvalidRules;
import muster.engine.RuleProblem;
import muster.engine.facts.Fact;
import muster.engine.facts.Parameter;

/** The parameters and table rows that count in one assessment, for what the engine computes. */
public final class Policy {
  private final List<Fact> facts;
  private final Map<String, Parameter> parameters = new HashMap<>();

  /** Of the facts in force, the chosen weights among them. */
  public Policy(Collection<? extends Fact> facts) {
    this.facts = List.copyOf(facts);
    for (Fact fact : facts) {
      if (fact instanceof Parameter parameter) {
        parameters.put(parameter.name(), parameter);
      }
    }
  }

  /** All of them. */
  public List<Fact> facts() {
    return facts;
  }

  /**
   * A parameter's value.
   *
   * @throws InvalidRules when the rule book has no such parameter
   */
  public double parameter(String name) {
    Parameter found = parameters.get(name);
    if (found == null) {
      throw missing("parameters/" + name + ".yaml", "the engine needs the parameter");
    }
    return found.value();
  }

  /** A parameter that is a whole number. */
  public int count(String name) {
    return (int) parameter(name);
  }

  /** The rows of one kind, in the order of their file. */
  public <T extends Fact> List<T> rows(Class<T> type) {
    List<T> rows = new ArrayList<>();
    for (Fact fact : facts) {
      if (type.isInstance(fact)) {
        rows.add(type.cast(fact));
      }
    }
    return rows;
  }

  /**
   * The one row that matches.
   *
   * @throws InvalidRules when none does
   */
  public <T extends Fact> T row(Class<T> type, Predicate<T> matches) {
    Optional<T> found = rows(type).stream().filter(matches).findFirst();
    return found.orElseThrow(
        () -> missing("tables/", "a row of `" + type.getSimpleName() + "` is not in force"));
  }

  private static InvalidRules missing(String path, String what) {
    return new InvalidRules(
        List.of(new RuleProblem(path, 0, 0, what, "add it, with the date from which it counts")));
  }
}
