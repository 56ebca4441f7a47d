package muster.engine.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import muster.engine.compare.InputChange.Source;
import muster.engine.facts.AsAt;
import muster.engine.facts.Evidence;
import muster.engine.facts.Fact;
import muster.engine.findings.Identity;
import muster.engine.tables.OpportunityWeight;
import muster.engine.tables.ProjectWeight;

/** What went into two assessments and is not the same. */
final class Inputs {
  /** Key that every opportunity rests on. */
  static final String OPPORTUNITY_WEIGHTS = "weights of opportunities";

  /** Key that every project rests on. */
  static final String PROJECT_WEIGHTS = "weights of projects";

  /** Facts that the day is part of, so that a rule which looks at them rests on it. */
  private static final Set<String> OF_THE_DAY =
      Set.of(AsAt.class.getSimpleName(), Evidence.class.getSimpleName());

  private final Side before;
  private final Side after;
  private final List<InputChange> changes = new ArrayList<>();

  private Inputs(Side before, Side after) {
    this.before = before;
    this.after = after;
  }

  /** By kind of input and name. */
  static List<InputChange> compare(Side before, Side after) {
    Inputs inputs = new Inputs(before, after);
    inputs.day();
    Identity.Weights old = before.identity().weights();
    Identity.Weights now = after.identity().weights();
    inputs.weights(
        OPPORTUNITY_WEIGHTS,
        old.opportunities(),
        now.opportunities(),
        (set, criterion) -> new OpportunityWeight(set, criterion, 0));
    inputs.weights(
        PROJECT_WEIGHTS,
        old.projects(),
        now.projects(),
        (set, criterion) -> new ProjectWeight(set, criterion, 0));
    inputs.changes.addAll(Rows.compare(before.data(), after.data()));
    inputs.changes.addAll(Rules.compare(before, after));
    inputs.program("version", before.identity().engine(), after.identity().engine());
    inputs.program("seed", before.identity().seed(), after.identity().seed());
    inputs.changes.sort(Comparator.comparing(InputChange::source).thenComparing(InputChange::name));
    return inputs.changes;
  }

  private void day() {
    LocalDate old = before.identity().asAt();
    LocalDate now = after.identity().asAt();
    SortedSet<String> keys = new TreeSet<>(List.of(new AsAt(old).key(), new AsAt(now).key()));
    for (Side side : List.of(before, after)) {
      side.book().rules().stream()
          .filter(rule -> rule.uses().stream().anyMatch(OF_THE_DAY::contains))
          .forEach(rule -> keys.add(rule.name()));
    }
    add(
        Source.DATE,
        "as-at date",
        Values.differences(Map.of("date", old), Map.of("date", now)),
        keys);
  }

  private void weights(
      String name,
      SortedMap<String, Object> old,
      SortedMap<String, Object> now,
      BiFunction<String, String, Fact> row) {
    SortedSet<String> keys = new TreeSet<>();
    keys.add(name);
    for (SortedMap<String, Object> set : List.of(old, now)) {
      set.keySet().forEach(c -> keys.add(row.apply(String.valueOf(set.get("id")), c).key()));
    }
    add(Source.WEIGHTS, name, Values.differences(old, now), keys);
  }

  private void program(String what, Object old, Object now) {
    add(Source.PROGRAM, what, Values.differences(Map.of(what, old), Map.of(what, now)), Set.of());
  }

  private void add(Source source, String name, List<Change> differences, Collection<String> keys) {
    if (!differences.isEmpty()) {
      changes.add(
          new InputChange(source, name, Presence.CHANGED, differences, new TreeSet<>(keys)));
    }
  }
}
