package muster.engine.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import muster.engine.RuleProblem;

/** What must be true of several tables or parameters together. */
public final class WholePolicy {
  private static final String LEAST = "group-least";
  private static final String MOST = "group-most";

  /** Parameters by which the engine counts forces. */
  private static final List<String> COUNTS = List.of(LEAST, MOST, "first-stage-most");

  private final List<RuleProblem> problems;

  private WholePolicy(List<RuleProblem> problems) {
    this.problems = problems;
  }

  /**
   * Tells weight sets that differ in name or first day between the tables of weights, counts of
   * forces that are no whole numbers, group sizes of which the least is more than the most, and
   * markings that fall from row to row or that parts of exports cannot have.
   */
  public static void check(
      Collection<TableFile> tables,
      Collection<ParameterFile> parameters,
      List<RuleProblem> problems) {
    WholePolicy whole = new WholePolicy(problems);
    List<TableFile> weights = tables.stream().filter(t -> WeightSets.isFor(t.table())).toList();
    for (TableFile table : weights) {
      weights.stream()
          .filter(other -> other.table() != table.table())
          .forEach(other -> whole.sameSets(table, other));
    }
    WholeMarkings.check(tables, problems);
    parameters.stream().filter(p -> COUNTS.contains(p.name())).forEach(whole::count);
    find(parameters, LEAST)
        .ifPresent(least -> find(parameters, MOST).ifPresent(most -> whole.sizes(least, most)));
  }

  private static Optional<ParameterFile> find(Collection<ParameterFile> parameters, String name) {
    return parameters.stream().filter(p -> p.name().equals(name)).findFirst();
  }

  /** One set counts for opportunities and projects alike. */
  private void sameSets(TableFile table, TableFile other) {
    WholeWeights here = new WholeWeights(table);
    WholeWeights there = new WholeWeights(other);
    here.first()
        .forEach(
            (set, row) -> {
              PolicyRow twin = there.first().get(set);
              if (twin == null) {
                problems.add(
                    here.problem(
                        row,
                        "the weight set `%s` is not in %s".formatted(set, other.path()),
                        "one set weighs opportunities and projects alike: add it there too"));
              } else if (twin.from().isAfter(row.from())) {
                problems.add(
                    here.problem(
                        row,
                        "the weight set `%s` begins on %s here and on %s in %s"
                            .formatted(set, row.from(), twin.from(), other.path()),
                        "let it begin on the same day in both"));
              }
            });
  }

  private void count(ParameterFile parameter) {
    for (DatedValue value : parameter.values()) {
      if (value.value().stripTrailingZeros().scale() > 0) {
        problems.add(
            new RuleProblem(
                parameter.path(),
                0,
                0,
                "`%s` from %s is no whole number".formatted(value.value(), value.from()),
                "forces are counted: write it without a point"));
      }
    }
  }

  private void sizes(ParameterFile least, ParameterFile most) {
    Set<LocalDate> days = new TreeSet<>();
    least.values().forEach(v -> days.add(v.from()));
    most.values().forEach(v -> days.add(v.from()));
    for (LocalDate day : days) {
      Optional<BigDecimal> lower = least.find(day).map(DatedValue::value);
      Optional<BigDecimal> upper = most.find(day).map(DatedValue::value);
      if (lower.isPresent() && upper.isPresent() && lower.get().compareTo(upper.get()) > 0) {
        problems.add(
            new RuleProblem(
                least.path(),
                0,
                0,
                "`%s` is %s and `%s` is %s on %s"
                    .formatted(LEAST, lower.get(), MOST, upper.get(), day),
                "the fewest forces of a group cannot be more than the most"));
      }
    }
  }
}
