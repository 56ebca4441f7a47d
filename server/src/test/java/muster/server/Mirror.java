package muster.server;

import java.util.List;
import muster.engine.compare.Change;
import muster.engine.compare.Comparison;
import muster.engine.compare.Contribution;
import muster.engine.compare.FindingChange;
import muster.engine.compare.InputChange;
import muster.engine.compare.Moved;
import muster.engine.compare.Presence;
import muster.engine.compare.Ranking;
import muster.engine.compare.Ranking.Swap;

/** A comparison seen from the other side. */
@SuppressWarnings("ArgumentSelectionDefectChecker") // exchanging before and after is what it does
final class Mirror {
  private Mirror() {}

  static Comparison of(Comparison c) {
    return new Comparison(
        c.after(),
        c.before(),
        c.inputs().stream().map(Mirror::input).toList(),
        c.moved().stream().map(Mirror::moved).toList(),
        c.rankings().stream().map(Mirror::ranking).toList());
  }

  private static InputChange input(InputChange i) {
    return new InputChange(
        i.source(), i.name(), presence(i.presence()), changes(i.cells()), i.keys());
  }

  private static Moved moved(Moved m) {
    return new Moved(
        m.kind(),
        m.id(),
        presence(m.presence()),
        changes(m.changes()),
        m.contributions().stream()
            .map(
                c ->
                    new Contribution(
                        c.criterion(),
                        change(c.points()),
                        change(c.weight()),
                        change(c.contribution()),
                        c.cause()))
            .toList(),
        m.findings().stream().map(f -> new FindingChange(f.rule(), f.after(), f.before())).toList(),
        m.basis(),
        m.because());
  }

  private static Ranking ranking(Ranking r) {
    return new Ranking(
        r.kind(),
        r.after(),
        r.before(),
        r.down(),
        r.up(),
        r.swapped(),
        r.before() - (r.after() - r.entered()),
        r.notable().stream()
            .map(
                s ->
                    new Swap(
                        s.rose(), s.fell(), s.roseTo(), s.roseFrom(), s.fellTo(), s.fellFrom()))
            .toList(),
        r.leftTop(),
        r.enteredTop());
  }

  private static Presence presence(Presence p) {
    return switch (p) {
      case CHANGED -> p;
      case ENTERED -> Presence.LEFT;
      case LEFT -> Presence.ENTERED;
    };
  }

  private static List<Change> changes(List<Change> all) {
    return all.stream().map(Mirror::change).toList();
  }

  private static Change change(Change c) {
    return new Change(c.what(), c.after(), c.before());
  }
}
