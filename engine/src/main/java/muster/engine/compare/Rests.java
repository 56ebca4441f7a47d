package muster.engine.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import muster.engine.Trace.Step;
import muster.engine.findings.Finding;

/** Which of the inputs that differ each result of one side rests on, through however many steps. */
final class Rests {
  private final Map<String, Set<String>> changed = new HashMap<>();
  private final Map<String, List<Finding>> concluded = new HashMap<>();
  private final Map<String, Thing> things;
  private final Map<String, Set<String>> reached = new HashMap<>();

  Rests(Side side, Map<String, Thing> things, List<InputChange> inputs) {
    this.things = things;
    for (InputChange input : inputs) {
      input.keys().forEach(k -> changed.computeIfAbsent(k, n -> new TreeSet<>()).add(input.name()));
    }
    for (Step step : side.outcome().trace().steps()) {
      concluded
          .computeIfAbsent(step.conclusion().key(), key -> new ArrayList<>())
          .add(step.finding());
    }
  }

  /** The names of those inputs. */
  Set<String> of(Thing thing) {
    if (thing == null || changed.isEmpty()) {
      return Set.of();
    }
    Set<String> names = new TreeSet<>(of(thing.id()));
    thing.findings().forEach(f -> addTo(names, f));
    return names;
  }

  private Set<String> of(String key) {
    Set<String> known = reached.get(key);
    if (known != null) {
      return known;
    }
    Set<String> names = new TreeSet<>(changed.getOrDefault(key, Set.of()));
    // Told before it is looked into, so that results which rest on each other come to an end.
    reached.put(key, names);
    concluded.getOrDefault(key, List.of()).forEach(f -> addTo(names, f));
    Thing thing = things.get(key);
    if (thing != null) {
      thing.restsOn().forEach(k -> names.addAll(of(k)));
      thing.findings().forEach(f -> addTo(names, f));
    }
    return names;
  }

  private void addTo(Set<String> names, Finding finding) {
    names.addAll(changed.getOrDefault(finding.rule(), Set.of()));
    finding.facts().forEach(k -> names.addAll(of(k)));
  }
}
