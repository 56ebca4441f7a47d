package muster.engine.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import muster.engine.Part;
import muster.engine.RuleText;
import muster.engine.Trace.Step;
import muster.engine.facts.Fact;

/** One assessment's way to the rules: every part is given the policy and the day. */
public final class Run {
  private final Session session;
  private final List<Fact> common;
  private final Predicate<RuleText> fires;
  private final Map<String, String> names;
  private final Stop stop = Stop.withThisThread();

  /**
   * Through a session.
   *
   * @param common policy and the day
   * @param fires which rules may fire
   * @param names display names by id
   */
  public Run(
      Session session,
      List<? extends Fact> common,
      Predicate<RuleText> fires,
      Map<String, String> names) {
    this.session = session;
    this.common = List.copyOf(common);
    this.fires = fires;
    this.names = Map.copyOf(names);
  }

  /** Whether the assessment is to be given up, because the thread that made this is interrupted. */
  public Stop stop() {
    return stop;
  }

  /**
   * What the rules of a part conclude from these facts, by stage, rule, key and sentence.
   *
   * @throws muster.engine.InvalidRules when a rule's action cannot be worked out, or two rules come
   *     to the same conclusion
   * @throws muster.engine.AssessmentStopped when the assessment is to be given up
   */
  public List<Step> fire(Part part, Collection<? extends Fact> facts) {
    List<Fact> all = new ArrayList<>(common);
    all.addAll(facts);
    return session.run(part, all, fires, names, stop);
  }
}
