package muster.engine.opportunity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import muster.engine.InvalidRules;
import muster.engine.RuleProblem;
import muster.engine.Trace.Step;
import muster.engine.findings.Conclusion;

/** What the rules concluded in one part, by what it is about. */
final class Conclusions {
  private final Map<String, List<Step>> steps = new HashMap<>();

  /** Of the steps of a part, whose order is kept. */
  Conclusions(List<Step> steps) {
    for (Step step : steps) {
      this.steps.computeIfAbsent(step.conclusion().about(), k -> new ArrayList<>(4)).add(step);
    }
  }

  /** Everything concluded about something. */
  List<Step> about(String about) {
    return steps.getOrDefault(about, List.of());
  }

  /** The steps that concluded one kind of thing about something. */
  List<Step> steps(String about, Class<? extends Conclusion> type) {
    return about(about).stream().filter(s -> type.isInstance(s.conclusion())).toList();
  }

  /** What was concluded of one kind about something. */
  <T extends Conclusion> List<T> list(String about, Class<T> type) {
    return steps(about, type).stream().map(s -> type.cast(s.conclusion())).toList();
  }

  /**
   * The one conclusion of a kind about something.
   *
   * @throws InvalidRules when there is none, or are several
   */
  <T extends Conclusion> T only(String about, Class<T> type) {
    List<T> found = list(about, type);
    if (found.size() != 1) {
      throw unclear(found.isEmpty() ? "concluded no" : "concluded several", about, type);
    }
    return found.get(0);
  }

  /**
   * Of the conclusions of a kind about something, the step to the first in order.
   *
   * @throws InvalidRules when there is none, or several are first
   */
  <T extends Conclusion> Step first(String about, Class<T> type, ToIntFunction<T> order) {
    Step first = null;
    boolean shared = false;
    for (Step step : steps(about, type)) {
      int place = order.applyAsInt(type.cast(step.conclusion()));
      int least = first == null ? 0 : order.applyAsInt(type.cast(first.conclusion()));
      shared = first != null && (place == least || (shared && place > least));
      first = first == null || place < least ? step : first;
    }
    if (first == null || shared) {
      throw unclear(first == null ? "concluded no" : "put several first as", about, type);
    }
    return first;
  }

  private static InvalidRules unclear(String what, String about, Class<?> type) {
    return new InvalidRules(
        List.of(
            new RuleProblem(
                "(rule book)",
                0,
                0,
                "the rules %s `%s` for %s".formatted(what, type.getSimpleName(), about),
                "look at the rules that conclude it, and at the tables and dates they join")));
  }
}
