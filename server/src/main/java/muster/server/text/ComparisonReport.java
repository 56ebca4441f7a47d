package muster.server.text;

import muster.engine.compare.Comparison;
import muster.engine.compare.Side;
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
      out.append(new ComparedMoves(comparison, names, all, page).render()).append('\n');
    }
    return out.append(marking).append('\n').toString();
  }

  private static String side(String lead, Side side, Page page) {
    Round round = side.data().round();
    String name = round.name().isEmpty() ? round.round() : round.name();
    String weights = ComparedOrders.set(side.identity().weights().opportunities());
    return Wrap.hanging(
        lead,
        name + ". " + Heading.versions(side.identity()) + " · weight set " + weights,
        page.width());
  }

  /** Both markings where they differ. */
  private static String marking(Comparison comparison) {
    String before = comparison.before().marking();
    String after = comparison.after().marking();
    return before.equals(after) ? after : "A " + before + " · B " + after;
  }
}
