package muster.engine.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import muster.engine.InvalidRules;
import muster.engine.RuleProblem;
import muster.engine.Trace.Step;
import muster.engine.facts.Project;
import muster.engine.findings.Conclusion;
import muster.engine.findings.Finding;
import muster.engine.findings.GateOutcome;
import muster.engine.findings.LevelCandidate;
import muster.engine.findings.Priority;
import muster.engine.findings.Priority.GatePassed;
import muster.engine.findings.ProjectFlag;
import muster.engine.findings.ProjectPoints;
import muster.engine.findings.TrackCandidate;
import muster.engine.internal.Policy;
import muster.engine.internal.Weighed;
import muster.engine.tables.Gate;
import muster.engine.tables.Level;
import muster.engine.tables.ProjectWeight;
import muster.engine.tables.Track;

/** Makes one row of the projects from what was concluded about it. */
final class PriorityRow {
  /** The steps of a project, in the order in which they are taken. */
  private static final List<String> STEPS = List.of("ranking", "approval", "start", "live");

  private static final String FAILED = "failed";

  private final Project project;
  private final List<Step> steps;
  private final Policy policy;
  private final String level;
  private final String track;

  /** Of these steps, all of which are about the project. */
  PriorityRow(Project project, List<Step> steps, Policy policy) {
    this.project = project;
    this.steps = steps;
    this.policy = policy;
    this.level =
        first(policy.rows(Level.class), Level::order, Level::level, this::isLevelFor, "level");
    this.track =
        first(policy.rows(Track.class), Track::order, Track::track, this::isTrackFor, "track");
  }

  /** Whether no failed gate takes its rank away. */
  boolean isRanked() {
    return policy.rows(Gate.class).stream()
        .filter(Gate::unranked)
        .noneMatch(g -> outcome(g).outcome.equals(FAILED));
  }

  /**
   * The row, without a rank.
   *
   * @throws InvalidRules when two parts of a criterion are weighed differently, or the rules came
   *     to no conclusion about a gate, the level or the track: a rule that silently does not fire
   *     must not go unseen
   */
  Priority build() {
    Weighed weighed =
        Weighed.of(
            concluded(ProjectPoints.class),
            policy.rows(ProjectWeight.class).stream().map(ProjectWeight::criterion).toList());
    return new Priority(
        null,
        project.project(),
        weighed.value(),
        weighed.points(),
        weighed.contributions(),
        gates(),
        track,
        level,
        project.areas(),
        project.status(),
        concluded(ProjectFlag.class).stream().map(ProjectFlag::flag).distinct().sorted().toList(),
        findings());
  }

  /** The row with its place. */
  static Priority withRank(Priority row, int rank) {
    return new Priority(
        rank,
        row.project(),
        row.value(),
        row.points(),
        row.contributions(),
        row.gates(),
        row.track(),
        row.level(),
        row.areas(),
        row.status(),
        row.flags(),
        row.findings());
  }

  private record Outcome(String outcome, String reason) {}

  private List<GatePassed> gates() {
    List<Gate> gates = new ArrayList<>(policy.rows(Gate.class));
    gates.sort(
        Comparator.<Gate>comparingInt(g -> STEPS.indexOf(g.stops())).thenComparing(Gate::gate));
    return gates.stream()
        .map(g -> new GatePassed(g.gate(), outcome(g).outcome, g.stops(), outcome(g).reason))
        .toList();
  }

  private Outcome outcome(Gate gate) {
    for (Step step : steps) {
      if (step.conclusion() instanceof GateOutcome found && found.gate().equals(gate.gate())) {
        return new Outcome(found.outcome(), step.finding().sentence());
      }
    }
    throw none("gate `" + gate.gate() + "`");
  }

  /** The first word, in the order of its table, that a rule found to apply. */
  private <T> String first(
      List<T> rows,
      Function<T, Integer> order,
      Function<T, String> word,
      Function<String, Boolean> applies,
      String what) {
    Optional<T> found =
        rows.stream()
            .filter(r -> applies.apply(word.apply(r)))
            .min(Comparator.comparing(order).thenComparing(word));
    return found.map(word).orElseThrow(() -> none(what));
  }

  private boolean isLevelFor(String word) {
    return concluded(LevelCandidate.class).stream().anyMatch(c -> c.level().equals(word));
  }

  private boolean isTrackFor(String word) {
    return concluded(TrackCandidate.class).stream().anyMatch(c -> c.track().equals(word));
  }

  /** Everything concluded but the levels and tracks that an earlier one stands before. */
  private List<Finding> findings() {
    return steps.stream().filter(s -> counts(s.conclusion())).map(Step::finding).toList();
  }

  private boolean counts(Conclusion conclusion) {
    if (conclusion instanceof LevelCandidate candidate) {
      return candidate.level().equals(level);
    }
    if (conclusion instanceof TrackCandidate candidate) {
      return candidate.track().equals(track);
    }
    return true;
  }

  private <T> List<T> concluded(Class<T> type) {
    return steps.stream().map(Step::conclusion).filter(type::isInstance).map(type::cast).toList();
  }

  private InvalidRules none(String what) {
    return new InvalidRules(
        List.of(
            new RuleProblem(
                "(rule book)",
                0,
                0,
                "the rules concluded no %s for %s".formatted(what, project.project()),
                "look at the rules that conclude it, and at the tables and dates they join")));
  }
}
