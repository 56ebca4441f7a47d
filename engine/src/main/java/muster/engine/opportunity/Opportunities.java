package muster.engine.opportunity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import muster.engine.Trace.Step;
import muster.engine.facts.Dataset;
import muster.engine.internal.Policy;
import muster.engine.internal.Return;
import muster.engine.internal.Run;

/** Finds where forces might work together, and ranks it (method §5). */
public final class Opportunities {
  private Opportunities() {}

  /**
   * The routes, opportunities and groups not listed.
   *
   * @param data the dataset
   * @param asAt the day
   * @param returns every return expected
   * @param steps what the rules concluded about the returns and agreements
   * @param policy in force, the chosen weights among it
   * @param run the way to the rules
   */
  public static Found find(
      Dataset data,
      LocalDate asAt,
      List<Return> returns,
      List<Step> steps,
      Policy policy,
      Run run) {
    return new Found(Map.of(), List.of(), List.of(), List.of());
  }
}
