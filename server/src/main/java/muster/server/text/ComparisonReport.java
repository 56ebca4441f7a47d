package muster.server.text;

import java.util.List;
import muster.engine.compare.Comparison;
import muster.engine.compare.Moved;
import muster.engine.compare.Side;
import muster.engine.facts.Basis;
import muster.engine.facts.Round;

/** A comparison of two assessments as a person reads it. */
public final class ComparisonReport {
  private ComparisonReport() {}

  /**
   * The whole report, ending with the protective markings it began with.
   *
   * @param all whether to tell every input, move and finding, or the largest ones
   */
  public static String of(Comparison comparison, Side before, Side after, boolean all, Page page) {
    ComparedNames names = new ComparedNames(before, after);
    String marking = marking(comparison);
    StringBuilder out = new StringBuilder(marking).append("\n\n");
    out.append(page.paint().strong("What moved from A to B, and why")).append('\n');
    out.append(side("A  ", before, page)).append(side("B  ", after, page));
    out.append(Wrap.hanging("", Heading.WHAT_A_RISK_IS, page.width())).append('\n');
    out.append(ComparedInputs.render(comparison.inputs(), all, page)).append('\n');
    if (!comparison.inputs().isEmpty()) {
      out.append(new ComparedOrders(comparison, names, page).render(all));
      if (comparison.isStill()) {
        out.append("\nnothing changes\n");
      }
      String made = madeUp(comparison.moved());
      if (!made.isEmpty()) {
        out.append('\n').append(Wrap.hanging("", made, page.width()));
      }
      out.append(new ComparedMoves(comparison, names, all, page).render()).append('\n');
    }
    return out.append(marking).append('\n').toString();
  }

  /** What one side is an assessment of. */
  static String side(String lead, Side side, Page page) {
    Round round = side.data().round();
    String name = round.name().isEmpty() ? round.round() : round.name();
    String weights = ComparedOrders.set(side.identity().weights().opportunities());
    return Wrap.hanging(
        lead,
        name + ". " + Heading.versions(side.identity()) + " · weight set " + weights,
        page.width());
  }

  /** How many of the results that differ rest on rows made up; empty where none does. */
  static String madeUp(List<Moved> moved) {
    long made = moved.stream().filter(m -> m.basis() == Basis.ILLUSTRATIVE).count();
    return made == 0
        ? ""
        : "Illustrative, because resting on rows made up to show the method: "
            + (moved.size() == 1 ? "the " : made == moved.size() ? "all " : made + " of ")
            + Figures.count(moved.size(), "result that differs", "results that differ")
            + ".";
  }

  /** Both markings where they differ. */
  static String marking(Comparison comparison) {
    String before = comparison.before().marking();
    String after = comparison.after().marking();
    return before.equals(after) ? after : "A " + before + " · B " + after;
  }
}
